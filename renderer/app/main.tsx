import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/tokens.css';
import '../ui/base.css';
import { App } from './app.tsx';
import { listenForEarlyPalette } from './early-palette.ts';
import { wearLastLook } from './look.ts';
import { refuseStrayDrops } from './stray-drops.ts';
import { trustOnlyEmptyHtml } from './trusted-types.ts';

wearLastLook();
trustOnlyEmptyHtml();
refuseStrayDrops();
listenForEarlyPalette();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
