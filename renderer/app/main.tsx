import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/tokens.css';
import '../ui/base.css';
import { App } from './app.tsx';
import { refuseStrayDrops } from './stray-drops.ts';
import { trustOnlyEmptyHtml } from './trusted-types.ts';

trustOnlyEmptyHtml();
refuseStrayDrops();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
