import { Button, CellGroup, Field, Form, showToast } from 'vant';
import 'vant/lib/index.css';
import { createApp, h, ref } from 'vue';
import { isRightCode, mountPoint, sendCode } from './back-end.ts';

const WAIT_S = 2;

/** As in the documentation of Vant: a field for the code, Send inside it. */
const SignIn = {
  setup() {
    const email = ref('');
    const code = ref('');
    const left = ref(0);
    const isIn = ref(false);

    const countDown = () => {
      left.value -= 1;
      if (left.value > 0) setTimeout(countDown, 1_000);
    };
    const send = async () => {
      await sendCode(email.value);
      left.value = WAIT_S + 1;
      countDown();
      showToast('验证码已发送');
    };
    const finish = async () => {
      if (await isRightCode(email.value, code.value)) isIn.value = true;
      else showToast('验证码错误');
    };
    const model = (kept: typeof email) => ({
      modelValue: kept.value,
      'onUpdate:modelValue': (value: string) => {
        kept.value = value;
      },
    });
    const sendButton = () =>
      h(
        Button,
        {
          class: 'send',
          size: 'small',
          type: 'primary',
          nativeType: 'button',
          disabled: left.value > 0,
          onClick: send,
        },
        () => (left.value > 0 ? `${left.value}秒后重新发送` : '发送验证码'),
      );
    return () =>
      isIn.value
        ? h('h1', { class: 'done' }, '登录成功')
        : h(Form, { onSubmit: finish }, () => [
            h(CellGroup, { inset: true }, () => [
              h(Field, { ...model(email), name: 'email', label: '邮箱', placeholder: '请输入邮箱' }),
              h(
                Field,
                { ...model(code), center: true, clearable: true, label: '验证码', placeholder: '请输入验证码' },
                { button: sendButton },
              ),
            ]),
            h(
              Button,
              { class: 'submit', round: true, block: true, type: 'primary', nativeType: 'submit' },
              () => '登录',
            ),
          ]);
  },
};

createApp(SignIn).mount(mountPoint());
