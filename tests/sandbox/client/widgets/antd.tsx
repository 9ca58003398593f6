/** @jsxImportSource react */
import { Button, Form, Input, message } from 'antd';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { isRightCode, mountPoint, sendCode } from './back-end.ts';

const WAIT_S = 2;

/** As in the documentation of Ant Design: a form with a code of boxes, Send beside them. */
function SignIn() {
  const [form] = Form.useForm<{ email: string; code: string }>();
  const [left, setLeft] = useState(0);
  const [sends, setSends] = useState(0);
  const [isIn, setIn] = useState(false);
  useEffect(() => {
    if (left > 0) setTimeout(() => setLeft(left - 1), 1_000);
  }, [left]);

  const send = async () => {
    const { email } = await form.validateFields(['email']);
    await sendCode(email);
    setSends(sends + 1);
    setLeft(WAIT_S);
    message.success('Verification code sent');
  };
  const finish = async ({ email, code }: { email: string; code: string }) => {
    if (await isRightCode(email, code)) return setIn(true);
    form.setFields([{ name: 'code', errors: ['Incorrect verification code'] }]);
  };
  if (isIn) return <h1 className="done">You are in</h1>;
  return (
    <Form form={form} layout="vertical" onFinish={finish}>
      <Form.Item name="email" label="Email" rules={[{ required: true, type: 'email' }]}>
        <Input />
      </Form.Item>
      <Form.Item name="code" label="Verification code" rules={[{ required: true, len: 6 }]}>
        <Input.OTP />
      </Form.Item>
      <Button className="send" disabled={left > 0} onClick={send}>
        {left > 0 ? `Resend in ${left} s` : sends > 0 ? 'Resend code' : 'Send code'}
      </Button>
      <Button className="submit" type="primary" htmlType="submit">
        Sign in
      </Button>
    </Form>
  );
}

createRoot(mountPoint()).render(<SignIn />);
