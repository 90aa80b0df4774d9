// What an officer does without signal waits here, in order, and is sent when there is one. The server decides: where others were faster,
// nothing is done, and the officer is shown both. No text lives here; words come in data attributes and in a template.
(() => {
  'use strict';
  const device = window.satuLuring;
  const place = document.getElementById('antrean');
  if (!device || !place) return;
  const SIGNAL = '/aset/tanda.svg';
  const PATIENCE = 8000;
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const say = words => { const live = one('#kabar-langsung'); live.textContent = ''; setTimeout(() => { live.textContent = words; }, 50); };
  const asked = (fields, name) => fields[name]?.trim() || null;
  const agreement = f => asked(f, 'outcome') || asked(f, 'terms') ? { outcome: asked(f, 'outcome'), terms: asked(f, 'terms') } : null;
  const budget = f => asked(f, 'plan') || asked(f, 'year') ? { plan: asked(f, 'plan'), year: Number(asked(f, 'year')) || null } : null;
  // By the last step of the form's address: the last step of the program's address, what it may not be without, and its body.
  const ACTS = {
    terima: ['accept', [], () => ({})],
    serahkan: ['handover', ['office', 'note'], f => ({ office: asked(f, 'office'), note: asked(f, 'note') })],
    kemajuan: ['progress', ['kind', 'note'], (f, evidence) => ({ kind: asked(f, 'kind'), note: asked(f, 'note'), evidence, agreement: agreement(f), budget: budget(f) })],
    tanya: ['clarification', ['question'], f => ({ question: asked(f, 'question') })],
    kembalikan: ['return', ['owner', 'reason'], f => ({ owner: asked(f, 'owner'), reason: asked(f, 'reason') })],
    naikkan: ['escalate', ['note'], f => ({ note: asked(f, 'note') })],
    selesaikan: ['resolve', ['what', 'who', 'doneOn'], (f, evidence) => ({ what: asked(f, 'what'), who: asked(f, 'who'), doneOn: asked(f, 'doneOn'), evidence })],
  };
  // A text with gaps is written here as the server would write it.
  const template = form => one('input[name=templat]', form);
  const gaps = form => all('[name^="fakta-"]', form);
  const needed = (form, kind) => template(form)
    ? [...ACTS[kind][1].filter(name => name !== template(form).dataset.isian), ...gaps(form).map(gap => gap.name)]
    : ACTS[kind][1];
  const written = form => gaps(form).reduce((text, gap) => text.replace(`{${gap.name.slice(6)}}`, () => gap.value.trim().replace(/[.\s]+$/, '')), template(form).dataset.teks);
  const PHASES = { sebelum: 'BEFORE', sesudah: 'AFTER', berkas: 'OTHER' };
  const actsHere = act => location.pathname === `/meja/${act.complaintId}`;
  const title = one('h2', place).textContent;
  const OLD = device.week;
  const actOf = form => form.getAttribute('action')?.match(/^\/meja\/([^/?]+)\/([a-z]+)/);
  const tooOld = act => !act.confirmed && Date.now() - Date.parse(act.pressedAt) > OLD;
  const stateOf = act => act.state === 'WAITING' && tooOld(act) ? 'OLD' : act.state;

  // ---- putting into the queue

  const reachable = async () => {
    if (navigator.onLine === false) return false;
    try { return (await fetch(SIGNAL, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) })).ok; } catch { return false; }
  };
  const labelled = form => all('input:not([type=hidden]):not([type=file]):not([type=checkbox]), textarea, select', form)
    .filter(field => field.value.trim())
    .map(field => ({ label: field.labels?.[0]?.textContent.trim() || '', words: field.tagName === 'SELECT' ? field.selectedOptions[0].text : field.value.trim() }));
  const filled = (form, names) => {
    const empty = names.map(name => one(`[name="${name}"]`, form)).find(field => field && !field.value.trim());
    all('[data-luring-kosong]', form).forEach(each => each.remove());
    if (!empty) return true;
    const wrong = document.createElement('p');
    wrong.className = 'error';
    wrong.dataset.luringKosong = '';
    wrong.id = `${empty.id}-kosong`;
    wrong.textContent = place.dataset.empty;
    empty.before(wrong);
    empty.setAttribute('aria-invalid', 'true');
    empty.setAttribute('aria-describedby', wrong.id);
    empty.focus();
    return false;
  };
  const enqueue = async (form, complaintId, kind) => {
    if (!filled(form, needed(form, kind))) return;
    const data = new FormData(form);
    const fields = {};
    const files = [];
    for (const [name, value] of data) {
      if (value instanceof File) { if (value.size) files.push({ field: name, file: value }); } else if (!['_csrf', 'bukti', 'seen'].includes(name)) fields[name] = value;
    }
    if (template(form)) fields[template(form).dataset.isian] = written(form);
    const seen = data.get('seen');
    await device.queue.add({
      key: crypto.randomUUID(), complaintId, kind, fields, files, evidence: data.getAll('bukti'), seen, base: seen,
      title: one('h1').textContent.trim(), name: (one('button[type=submit] span', form) || one('button[type=submit]', form)).textContent.trim(),
      said: labelled(form), pressedAt: new Date().toISOString(), state: 'WAITING',
    });
    all('textarea, input[type=file]', form).forEach(field => { field.value = ''; field.dispatchEvent(new Event('change', { bubbles: true })); });
    const details = form.closest('details');
    if (details) details.open = false;
    say(place.dataset.queued);
    await show();
    place.scrollIntoView({ block: 'nearest' });
    place.focus();
  };
  document.addEventListener('submit', event => {
    const form = event.target;
    const [, complaintId, kind] = actOf(form) || [];
    if (!device.on() || !ACTS[kind]) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (form.dataset.deciding) return;
    form.dataset.deciding = '1';
    (async () => {
      const before = (await device.queue.all()).some(act => act.complaintId === complaintId);
      const signal = await reachable();
      if (signal && !before && !device.copy) return form.submit();
      await enqueue(form, complaintId, kind);
      delete form.dataset.deciding;
      if (signal) await sendAll();
    })().catch(() => { delete form.dataset.deciding; });
  }, true);
  addEventListener('pageshow', () => all('form[data-deciding]').forEach(form => { delete form.dataset.deciding; }));

  // ---- sending

  const session = async () => {
    const desk = new DOMParser().parseFromString(await (await fetch('/meja', { cache: 'no-store' })).text(), 'text/html');
    return one('meta[name=petugas]', desk)?.content === device.officer ? one('input[name=_csrf]', desk).value : null;
  };
  const post = (act, step, body, key, token) => fetch(`/api/v1/cases/${act.complaintId}/${step}`, {
    method: 'POST', body,
    headers: {
      'X-XSRF-TOKEN': token, 'Idempotency-Key': key, Accept: 'application/json', ...(act.seen ? { 'Seen-Revision': act.seen } : {}),
      ...(typeof body === 'string' ? { 'Content-Type': 'application/json' } : {}),
    },
  });
  const sum = async file => [...new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))]
    .map(byte => byte.toString(16).padStart(2, '0')).join('');

  // Files first, one request for each phase; what is there already is not sent again.
  const sendFiles = async (act, token) => {
    for (const [field, phase] of Object.entries(PHASES)) {
      const files = act.files.filter(each => each.field === field).map(each => each.file);
      if (!files.length) continue;
      const body = new FormData();
      files.forEach(file => body.append('file', file));
      const answer = await post(act, `evidence?phase=${phase}`, body, `${act.key}-${phase}`, token);
      if (!answer.ok) return answer;
      const known = await answer.json();
      const sums = await Promise.all(files.map(sum));
      act.evidence.push(...known.evidence.filter(each => sums.includes(each.sha256)).map(each => each.evidenceId));
      act.files = act.files.filter(each => each.field !== field);
      act.seen = known.revision;
      await device.queue.save(act);
    }
    return null;
  };
  const problemIn = async answer => {
    const problem = answer.headers.get('content-type')?.includes('json') ? await answer.json() : {};
    return document.documentElement.lang === 'en' && problem.en ? { ...problem, ...problem.en } : problem;
  };
  const refuse = async (act, answer) => {
    const problem = await problemIn(answer);
    act.state = problem.code === 'case.moved' ? 'CONFLICT' : 'REFUSED';
    act.why = [problem.title, problem.detail, ...(problem.errors || []).map(error => `${error.reason} ${error.remedy}`)].filter(Boolean);
    if (act.state === 'CONFLICT') {
      act.meanwhile = problem.meanwhile;
      act.now = problem.revision;
      const current = await fetch(`/api/v1/cases/${act.complaintId}`, { cache: 'no-store' });
      act.may = current.ok && (await current.json()).allowedActions.includes(ACTS[act.kind][0]);
    }
    await device.queue.save(act);
  };
  const done = async (act, answer) => {
    const { revision } = await answer.json();
    const later = (await device.queue.all()).filter(each => each.complaintId === act.complaintId && each.order > act.order && each.base === act.base);
    later.forEach(each => { each.seen = revision; each.base = revision; });
    await device.queue.save(...later);
    await device.queue.drop(act);
    // What is written on this page from now on has seen what was just done from it.
    if (actsHere(act)) all('input[name=seen]').filter(field => field.value === act.base).forEach(field => { field.value = revision; });
    if (actsHere(act) && act.kind === 'terima') place.dataset.accepted = '1';
  };

  /** @return false when there is no use in going on: no signal, no session, or a system that is busy */
  const send = async (act, token) => {
    const refused = act.files.length ? await sendFiles(act, token) : null;
    const [step, , body] = ACTS[act.kind];
    const answer = refused || await post(act, step, JSON.stringify(body(act.fields, act.evidence)), act.key, token);
    if (answer.ok) { await done(act, answer); return true; }
    if (answer.status === 401) { place.dataset.state = 'LOGIN'; return false; }
    if (answer.status === 429 || answer.status >= 500) { place.dataset.state = 'BUSY'; return false; }
    await refuse(act, answer);
    return true;
  };
  const sendInOrder = async () => {
    const waiting = (await device.queue.all()).filter(act => stateOf(act) === 'WAITING');
    if (!waiting.length) return;
    place.dataset.state = 'SENDING';
    await show();
    let sent = 0;
    try {
      const token = await session();
      if (!token) { place.dataset.state = 'LOGIN'; return; }
      place.dataset.state = '';
      const stopped = new Set((await device.queue.all()).filter(act => stateOf(act) !== 'WAITING').map(act => act.complaintId));
      for (const { order } of waiting) {
        const act = (await device.queue.all()).find(each => each.order === order);
        if (!act || stopped.has(act.complaintId)) continue;
        if (!await send(act, token)) break;
        if ((await device.queue.all()).some(each => each.order === order)) stopped.add(act.complaintId);
        else sent += 1;
      }
    } catch { place.dataset.state = 'AWAY'; } finally {
      if (sent) { place.dataset.sent = Number(place.dataset.sent || 0) + sent; say(place.dataset.words.replace('{0}', place.dataset.sent)); }
      await show();
      if (sent) await device.renew();
    }
  };
  // Two windows of one officer do not send at the same time.
  const sendAll = () => navigator.locks ? navigator.locks.request('satupintu-antrean', sendInOrder) : sendInOrder();

  // ---- showing

  const line = (label, words) => {
    const row = document.createElement('div');
    const name = document.createElement('dt');
    const value = document.createElement('dd');
    name.textContent = label;
    value.textContent = words;
    row.append(name, value);
    return row;
  };
  const shown = act => {
    const row = document.getElementById('antrean-satu').content.cloneNode(true).firstElementChild;
    const state = stateOf(act);
    const slot = name => one(`[data-slot=${name}]`, row);
    row.dataset.state = state;
    all('[data-when]', row).forEach(each => { each.hidden = !each.dataset.when.split(' ').includes(state) || (each.dataset.may !== undefined && !act.may); });
    slot('name').textContent = act.name;
    slot('case').textContent = act.title;
    slot('case').href = `/meja/${act.complaintId}`;
    slot('id').textContent = act.complaintId;
    slot('time').textContent = device.time(act.pressedAt);
    slot('time').dateTime = act.pressedAt;
    slot('said').replaceChildren(...act.said.map(each => line(each.label, each.words)));
    slot('files').hidden = !act.files.length;
    slot('files').textContent = slot('files').dataset.pattern.replace('{0}', act.files.length);
    slot('why').replaceChildren(...(act.why || []).map(words => { const p = document.createElement('p'); p.textContent = words; return p; }));
    const language = document.documentElement.lang === 'en' ? 'en' : 'id';
    slot('meanwhile').replaceChildren(...(act.meanwhile || []).map(each => line(
      [device.time(each.at), each.unit?.name].filter(Boolean).join(' · '), [each.text[language], each.note].filter(Boolean).join(' — '))));
    one('[data-do=drop]', row).addEventListener('click', async () => { await device.queue.drop(act); await show(); place.focus(); await sendAll(); });
    all('[data-do=again]', row).forEach(button => button.addEventListener('click', async () => {
      Object.assign(act, { state: 'WAITING', confirmed: true, why: [], meanwhile: null, seen: act.now || act.seen });
      await device.queue.save(act);
      await sendAll();
      place.focus();
    }));
    return row;
  };
  const show = async () => {
    const acts = await device.queue.all();
    const state = place.dataset.state || '';
    place.hidden = !acts.length && !place.dataset.sent;
    one('ol', place).replaceChildren(...acts.map(shown));
    one('h2', place).textContent = acts.length ? title : one('h2', place).dataset.none;
    all('[data-in]', place).forEach(each => { each.hidden = !each.dataset.in.split(' ').includes(state) || !acts.length; });
    const sent = one('[data-slot=sent]', place);
    sent.hidden = !place.dataset.sent;
    one('b', sent).textContent = place.dataset.words.replace('{0}', place.dataset.sent);
    one('a', sent).href = location.pathname;
    const waits = acts.some(act => stateOf(act) === 'WAITING');
    one('[data-do=send]', place).parentElement.hidden = !waits;
    one('[data-in=""]', place).hidden ||= !waits;
    const accepted = place.dataset.accepted || acts.some(act => act.kind === 'terima' && actsHere(act));
    all('form[action$="/terima"]').forEach(form => { form.hidden = Boolean(accepted); });
  };

  one('[data-do=send]', place).addEventListener('click', sendAll);
  addEventListener('online', () => { sendAll(); });
  document.addEventListener('luring', show);
  device.ready.then(async () => {
    if (!device.on()) return;
    await show();
    if (navigator.onLine !== false) await sendAll();
  });
})();
