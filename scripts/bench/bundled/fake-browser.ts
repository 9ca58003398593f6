/** As much of the extension API as the background's state needs. Stored values are copied on their way in and out, as the browser does. */
function area() {
  let stored: Record<string, unknown> = {};
  return {
    get: async (key: string) => structuredClone({ [key]: stored[key] }),
    set: async (items: Record<string, unknown>) => {
      stored = { ...stored, ...structuredClone(items) };
    },
  };
}

export default {
  storage: { session: area(), local: area(), sync: area() },
  tabs: {
    sendMessage: async (_tabId: number, message: unknown) => void structuredClone(message),
    query: async () => [],
  },
  action: {
    setBadgeText: async () => undefined,
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
    setTitle: async () => undefined,
  },
  alarms: { get: async () => undefined, create: async () => undefined, clear: async () => undefined },
  runtime: { getURL: (path: string) => `chrome-extension://bench${path}` },
};
