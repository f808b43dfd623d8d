import { createRoot } from 'react-dom/client';
import '@alifd/next/dist/next.min.css';
import './styles/shell.css';
import './styles/list.css';
import './styles/order.css';
import './styles/detail.css';
import './styles/states.css';
import './styles/icons.css';
import { App } from './app.tsx';
import { SceneProvider } from './scene.tsx';
import { sessionFrom } from './session.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
const session = sessionFrom(location.hash);
document.documentElement.lang = session.language === 'zh' ? 'zh-CN' : 'en-US';
// A page that is sent to another state reloads, as a real sign-out does.
window.addEventListener('hashchange', () => location.reload());
createRoot(root).render(
  <SceneProvider session={session}>
    <App />
  </SceneProvider>,
);
