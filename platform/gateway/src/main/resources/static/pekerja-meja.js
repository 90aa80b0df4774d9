// Without signal the desk opens from what its officer keeps on this device (see aset/meja-salin.js, which alone puts anything there).
// With signal this only stands aside: what the door says is shown, and nothing is kept here.
'use strict';
const STORE = 'satupintu-meja';
const KEPT_AT = 'satu-kept-at';
const WEEK = 7 * 24 * 3600 * 1000;
const PATIENCE = 15000;
const HASHED = /^\/(aset|webjars)\/.+-[0-9a-f]{32}\.[a-z0-9]+$/;

// Asking in this way makes no store where there is none.
const kept = address => caches.match(address, { cacheName: STORE });
const copy = async path => {
  const found = await kept(path);
  return found && Date.now() - Date.parse(found.headers.get(KEPT_AT)) <= WEEK ? found : undefined;
};

const page = async request => {
  const path = new URL(request.url).pathname;
  const known = await copy(path);
  const asked = fetch(request);
  const tooLate = new Promise((_, reject) => { if (known) setTimeout(reject, PATIENCE); });
  try { return await Promise.race([asked, tooLate]); } catch {
    asked.catch(() => { /* said below */ });
    if (known) return known;
    return path !== '/meja' && await copy('/meja') ? Response.redirect('/meja?tanpa-salinan') : Response.error();
  }
};
const asset = async request => {
  const path = new URL(request.url).pathname;
  if (HASHED.test(path)) return await kept(path) || fetch(request);
  try { return await fetch(request); } catch { return await kept(path) || Response.error(); }
};

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (/^\/(aset|webjars)\//.test(pathname)) event.respondWith(asset(request));
});
