// What an officer keeps on this device to work without signal: where it lies, whose it is, and how it goes away again. Nothing is kept
// before the switch at the desk is on; another officer's things are removed before anything else happens. No text lives here.
(() => {
  'use strict';
  const SWITCH = 'satupintu.luring';
  const STORE = 'satupintu-meja';
  const QUEUE = 'antrean';
  const WORKER = '/pekerja-meja.js';
  const WEEK = 7 * 24 * 3600 * 1000;
  const KEPT_AT = 'satu-kept-at';
  const officer = document.querySelector('meta[name=petugas]')?.content;
  if (!officer || !isSecureContext || !('serviceWorker' in navigator) || !window.caches || !window.indexedDB) return;

  const setting = () => { try { return JSON.parse(localStorage.getItem(SWITCH)); } catch { return null; } };
  const on = () => setting()?.officer === officer;

  const open = () => new Promise((resolve, reject) => {
    const opening = indexedDB.open(STORE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(QUEUE, { keyPath: 'order', autoIncrement: true });
    opening.onsuccess = () => { opening.result.onversionchange = () => opening.result.close(); resolve(opening.result); };
    opening.onerror = () => reject(opening.error);
  });
  // Whoever still works on a page that is being left makes nothing anew: the switch goes first (see wipe), and is asked in the same breath.
  const inQueue = async (mode, work) => {
    if (!on()) return undefined;
    const store = await open();
    try {
      return await new Promise((resolve, reject) => {
        const passing = store.transaction(QUEUE, mode);
        const asked = work(passing.objectStore(QUEUE));
        passing.oncomplete = () => resolve(asked?.result);
        passing.onabort = passing.onerror = () => reject(passing.error);
      });
    } finally { store.close(); }
  };
  const queue = {
    all: async () => await inQueue('readonly', all => all.getAll()) || [],
    add: act => inQueue('readwrite', all => all.add(act)),
    save: (...acts) => inQueue('readwrite', all => { acts.forEach(act => all.put(act)); }),
    drop: act => inQueue('readwrite', all => all.delete(act.order)),
  };

  const turnOn = async () => {
    await navigator.serviceWorker.register(WORKER, { scope: '/meja' });
    localStorage.setItem(SWITCH, JSON.stringify({ officer, since: Date.now() }));
  };
  const wipe = async () => {
    localStorage.removeItem(SWITCH);
    for (const registered of await navigator.serviceWorker.getRegistrations()) {
      if (registered.scope.endsWith('/meja')) await registered.unregister();
    }
    await caches.delete(STORE);
    await new Promise(resolve => {
      const leaving = indexedDB.deleteDatabase(STORE);
      leaving.onsuccess = leaving.onerror = resolve;
    });
  };

  const dropOld = async () => {
    const copies = await caches.open(STORE);
    for (const request of await copies.keys()) {
      const at = (await copies.match(request))?.headers.get(KEPT_AT);
      if (at && Date.now() - Date.parse(at) > WEEK) await copies.delete(request);
    }
  };
  const ready = (async () => {
    const known = setting();
    if (known && known.officer !== officer) await wipe();
    if (on()) await dropOld();
  })().catch(() => { /* a browser that refuses storage keeps nothing */ });

  // What waits is not removed behind anybody's back.
  const mayWipe = async () => {
    const waiting = await queue.all();
    const ask = document.getElementById('luring-hapus');
    if (!waiting.length || !ask) return true;
    ask.querySelector('[data-slot=count]').textContent = waiting.length;
    return new Promise(resolve => {
      ask.returnValue = '';
      ask.addEventListener('close', () => resolve(ask.returnValue === 'hapus'), { once: true });
      ask.showModal();
    });
  };

  // A copy has no form token of its own.
  const prove = async form => {
    const token = form.querySelector('[name=_csrf]');
    if (!token || token.value) return;
    try {
      const door = new DOMParser().parseFromString(await (await fetch('/')).text(), 'text/html');
      token.value = door.querySelector('[name=_csrf]')?.value || '';
    } catch { /* no signal: the session ends by itself, and nothing is left here */ }
  };

  // Leaving, or acting in another position, takes everything along.
  document.addEventListener('submit', async event => {
    const form = event.target;
    const leaves = ['/keluar', '/jabatan'].includes(form.getAttribute('action'));
    if (!leaves || !on()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!await mayWipe()) return;
    await wipe();
    await prove(form);
    if (event.submitter?.name) {
      const pressed = document.createElement('input');
      pressed.type = 'hidden';
      pressed.name = event.submitter.name;
      pressed.value = event.submitter.value;
      form.append(pressed);
    }
    form.submit();
  }, true);

  window.satuLuring = { officer, ready, on, turnOn, wipe, mayWipe, queue, store: STORE, keptAt: KEPT_AT, week: WEEK };
})();
