import './fonts.css';
import './tokens.css';
import './ui/controls.css';
import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { preloadMap } from './map/MapPanel';
import { Session } from './session';

const root = document.getElementById('app');
if (!root) throw new Error('the page has no #app');
const session = new Session();
// The other views have no map.
if (!new URLSearchParams(window.location.search).has('beeld')) preloadMap();
createRoot(root).render(
  <StrictMode>
    <App session={session} />
  </StrictMode>,
);
