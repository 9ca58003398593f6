// @vitest-environment node
import { parseYAML } from 'confbox';
import { describe, expect, test } from 'vitest';
import { fileNames, readProjectFile } from './support/source-files';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  if?: string;
  env?: Record<string, string>;
}

interface Job {
  needs?: string | string[];
  if?: string;
  environment?: string;
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  env?: Record<string, string>;
  steps: Step[];
}

interface Workflow {
  on: Record<string, { tags?: string[]; inputs?: Record<string, { type: string; default: unknown }> } | null>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const readWorkflow = (name: string) => parseYAML<Workflow>(readProjectFile(`.github/workflows/${name}.yml`));
const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> };

describe.each(fileNames('.github/workflows', '.yml'))('the workflow %s', (name) => {
  const workflow = readWorkflow(name);
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('may read, and what writes says so by itself', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(jobs.filter(({ permissions }) => permissions).length).toBeLessThan(jobs.length);
  });

  test('ends, whatever hangs', () => {
    expect(jobs.filter((job) => !job['timeout-minutes'])).toEqual([]);
  });

  test('runs scripts that package.json has', () => {
    const called = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/\bnpm (?:run (?:--silent )?)?(test|[\w:-]+)/g)].map(([, script = '']) => script),
    );
    expect(called.length).toBeGreaterThan(0);
    expect(called.filter((script) => script !== 'ci' && !(script in scripts))).toEqual([]);
  });

  test('takes actions of GitHub alone, each with its version, and waits for jobs that are there', () => {
    expect(steps.flatMap(({ uses = [] }) => uses).filter((uses) => !/^actions\/[\w-]+@v\d+$/.test(uses))).toEqual([]);
    expect(jobs.flatMap(({ needs = [] }) => needs).filter((needed) => !(needed in workflow.jobs))).toEqual([]);
  });

  test('puts nothing that others write into a shell line', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });
});

test('CI tests every push to main and every pull request', () => {
  const { on, jobs } = readWorkflow('ci');
  expect(on).toEqual({ push: { branches: ['main'] }, pull_request: null });
  expect(Object.values(jobs).flatMap(({ steps }) => steps.map(({ run }) => run))).toContain('npm test');
});

describe('a release', () => {
  const { on, jobs } = readWorkflow('release');
  const { pack, draft, submit } = jobs as { pack: Job; draft: Job; submit: Job };

  test('is tested, and packed for every store, before anything is drafted or submitted', () => {
    expect(on.push?.tags).toEqual(['v*']);
    expect(pack.steps.flatMap(({ run = [] }) => run)).toEqual(
      expect.arrayContaining(['npm test', 'npm run zip', 'npm run zip:edge']),
    );
    expect([draft.needs, submit.needs]).toEqual(['pack', 'pack']);
  });

  test('is a draft: a person publishes it', () => {
    expect(draft.steps.flatMap(({ run = [] }) => run).join()).toMatch(/gh release create .*--draft/);
  });

  test('goes to the stores by hand only, and then only for real when dry_run was switched off', () => {
    expect(submit.if).toContain("github.event_name == 'workflow_dispatch'");
    expect(on.workflow_dispatch?.inputs?.dry_run).toMatchObject({ type: 'boolean', default: true });
    expect(submit.env?.FLAGS).toBe(`\${{ inputs.dry_run && '--dry-run' || '' }}`);
  });

  test('goes to a store only when its secrets are there', () => {
    const stores = submit.steps.filter(({ run }) => run?.includes('wxt submit'));
    expect(stores).toHaveLength(3);
    for (const { run, if: condition, env = {} } of stores) {
      expect(run).toMatch(/^npx wxt submit \$FLAGS /);
      const [, guard = ''] = /env\.(HAS_\w+) == 'true'/.exec(condition ?? '') ?? [];
      const [, secret = ''] = /secrets\.(\w+) != ''/.exec(submit.env?.[guard] ?? '') ?? [];
      expect(Object.values(env)).toContain(`\${{ secrets.${secret} }}`);
    }
  });

  test('shows secrets to the steps that submit, and to no other', () => {
    const others = [...pack.steps, ...draft.steps, ...submit.steps.filter(({ run }) => !run?.includes('wxt submit'))];
    expect(JSON.stringify(others)).not.toContain('secrets.');
    expect(submit.environment).toBe('stores');
  });
});
