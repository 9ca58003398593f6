import { render } from 'preact';
import { ownPage } from '@/components/own-page';
import { WelcomePage } from '@/components/welcome/WelcomePage';
import '@/components/welcome.css';
import { say } from '@/utils/text';

render(<WelcomePage />, ownPage(document, say('extName')));
