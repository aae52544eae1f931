import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** No other host, no inline script, no eval: data that people load cannot leave the page. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join('; ');

/** Writes the policy into the page itself, so that it holds on any static host; the development server needs inline scripts. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
      injectTo: 'head-prepend',
    },
  ],
};

const BASE =
  /node_modules\/(react\/|react-dom\/(index|cjs\/react-dom\.))|vite\/preload-helper|src\/(model\/(verdict|match|question|school-year|geography|area)\.|app\/(context|url|link|answer\/names)|app\/ui\/(icons|save-file)|i18n\/(nl|text|plural|format)\.|map\/(shades|sphere|bounds))/;

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy],
  worker: {
    format: 'es',
    // What a worker starts with stays one file, however many later parts share bits of it.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } },
  },
  build: {
    target: 'es2022',
    modulePreload: {
      polyfill: false,
      // The list of what every later part needs would weigh on the first load; the map's alone is worth it.
      resolveDependencies: (file, needed) => (file.includes('GlMap') ? needed : needed.filter((one) => one.endsWith('.css'))),
    },
    chunkSizeWarningLimit: 1200,
    assetsInlineLimit: 0,
    // What the first screen shares with later parts, as one file instead of eight.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'base', test: BASE }] } } },
  },
  preview: {
    host: '127.0.0.1',
    port: 4173,
    headers: { 'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'` },
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 60_000,
  },
});
