// Progressive enhancement only: every page works without this file. No text lives here; words come in data attributes.
(() => {
  'use strict';
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const root = document.documentElement;
  const kept = {
    get: key => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* full or forbidden: nothing to keep it in */ } },
    drop: key => { try { localStorage.removeItem(key); } catch { /* as above */ } },
  };
  const say = words => { const place = one('#kabar-langsung'); if (place && words) { place.textContent = ''; setTimeout(() => { place.textContent = words; }, 50); } };

  all('[data-js]').forEach(each => { each.hidden = false; });

  one('.note.bad[role=alert]')?.focus();

  // Theme: a cookie, so that the server writes it into the page and nothing flickers.
  all('[data-theme-switch]').forEach(button => button.addEventListener('click', () => {
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    document.cookie = `tema=${root.dataset.theme};path=/;max-age=31536000;samesite=lax`;
  }));

  // Copy the tracking number.
  all('[data-copy]').forEach(button => button.addEventListener('click', async () => {
    const from = one(button.dataset.copy);
    const words = one('[data-words]', button) || button;
    const before = words.textContent;
    try { await navigator.clipboard.writeText(from.textContent.trim()); } catch {
      const range = document.createRange();
      range.selectNodeContents(from);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      return;
    }
    words.textContent = button.dataset.copied;
    say(button.dataset.copied);
    setTimeout(() => { words.textContent = before; }, 2500);
  }));

  // A draft stays on the device, at every keystroke, for a week; who reports and how to reach them is never kept.
  const WEEK = 7 * 24 * 3600 * 1000;
  const draftKey = name => `satupintu.draf.${name}`;
  all('[data-draft-done]').forEach(each => kept.drop(draftKey(each.dataset.draftDone)));
  all('form[data-draft]').forEach(form => {
    const key = draftKey(form.dataset.draft);
    let draft = kept.get(key);
    if (!draft || Date.now() - draft.at > WEEK) draft = { at: 0, fields: {} };
    const fields = all('input[name], textarea[name], select[name]', form)
      .filter(field => !['hidden', 'file', 'password', 'submit'].includes(field.type) && !field.closest('[data-no-draft]'));
    let restored = false;
    fields.forEach(field => {
      const value = draft.fields[field.name];
      if (value === undefined) return;
      if (field.type === 'radio') {
        if (form.dataset.draftFresh !== undefined && field.value === value) field.checked = true;
      } else if (field.type === 'checkbox') {
        if (form.dataset.draftFresh !== undefined) field.checked = value.includes(field.value);
      } else if (!field.value && value) { field.value = value; restored = true; }
    });
    const note = one('[data-draft-note]', form);
    if (restored && note) {
      note.hidden = false;
      one('[data-draft-drop]', note)?.addEventListener('click', () => {
        kept.drop(key);
        fields.forEach(field => { if (!['radio', 'checkbox'].includes(field.type)) field.value = ''; });
        note.hidden = true;
        fields[0]?.focus();
      });
    }
    const save = () => {
      const now = { ...draft.fields };
      fields.forEach(field => {
        if (field.type === 'radio') { if (field.checked) now[field.name] = field.value; }
        else if (field.type === 'checkbox') now[field.name] = fields.filter(each => each.name === field.name && each.checked).map(each => each.value);
        else now[field.name] = field.value;
      });
      draft = { at: Date.now(), fields: now };
      kept.set(key, draft);
      const mark = one('[data-draft-saved]', form);
      if (mark) mark.hidden = false;
    };
    form.addEventListener('input', save);
    form.addEventListener('change', save);
  });

  // How many letters are left.
  all('[data-count]').forEach(counter => {
    const field = document.getElementById(counter.dataset.count);
    const show = () => { counter.textContent = counter.dataset.pattern.replace('{0}', field.maxLength - field.value.length); };
    if (field) { field.addEventListener('input', show); show(); }
  });

  // A long list of villages is narrowed by typing.
  all('[data-narrows]').forEach(field => {
    const list = document.getElementById(field.dataset.narrows);
    if (!list) return;
    const groups = all('optgroup', list).map(group => ({ group, options: all('option', group) }));
    field.addEventListener('input', () => {
      const words = field.value.toLowerCase().trim();
      let first = null;
      groups.forEach(({ group, options }) => {
        const whole = group.label.toLowerCase().includes(words);
        const fit = options.filter(option => whole || option.text.toLowerCase().includes(words));
        group.replaceChildren(...fit);
        group.hidden = !fit.length;
        if (!first && words && fit.length) first = fit.find(option => option.text.toLowerCase().startsWith(words)) || fit[0];
      });
      if (first) { first.selected = true; list.dispatchEvent(new Event('change', { bubbles: true })); }
    });
  });

  // The map of the districts: touching one chooses it in the list, and the list shows itself on the map.
  all('[data-districts]').forEach(map => {
    const list = document.getElementById(map.dataset.districts);
    const show = () => all('path', map).forEach(each => each.classList.toggle('chosen', list.value.startsWith(each.dataset.code)));
    list.addEventListener('change', show);
    map.addEventListener('click', event => {
      const code = event.target.closest('path')?.dataset.code;
      if (!code) return;
      const narrow = one(`[data-narrows=${list.id}]`);
      if (narrow) { narrow.value = ''; narrow.dispatchEvent(new Event('input')); }
      const option = all('option', list).find(each => each.value.startsWith(code));
      if (option) option.selected = true;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    });
    show();
  });

  // Where I am: two hidden fields and a sentence.
  all('[data-locate]').forEach(button => button.addEventListener('click', () => {
    const tell = one('[data-located]', button.closest('.field'));
    const done = words => { tell.textContent = words; tell.hidden = false; button.disabled = false; };
    if (!navigator.geolocation) return done(button.dataset.failed);
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(at => {
      one('[name=latitude]').value = at.coords.latitude.toFixed(5);
      one('[name=longitude]').value = at.coords.longitude.toFixed(5);
      done(button.dataset.found.replace('{0}', Math.round(at.coords.accuracy)));
    }, () => done(button.dataset.failed), { enableHighAccuracy: true, timeout: 20000 });
  }));

  // Photos are shrunk on the device; drawing them anew also leaves behind where and with what they were taken.
  const shrink = async file => {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, 1600 / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', .78));
    return new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' });
  };
  all('input[type=file][data-shrink]').forEach(input => input.addEventListener('change', async () => {
    const shown = document.getElementById(input.dataset.shrink);
    shown.replaceChildren();
    const small = new DataTransfer();
    for (const file of [...input.files].slice(0, Number(input.dataset.most || 3))) {
      let kept = file;
      try { kept = await shrink(file); } catch { /* a format the browser cannot draw goes as it is */ }
      small.items.add(kept);
      const picture = new Image();
      picture.alt = file.name;
      picture.src = URL.createObjectURL(kept);
      shown.append(picture);
    }
    input.files = small.files;
  }));

  // Once is enough; a second press while the first is on its way does nothing. Without signal the page and its words stay.
  all('form[method=post]').forEach(form => form.addEventListener('submit', event => {
    if (form.dataset.sent) { event.preventDefault(); return; }
    if (navigator.onLine === false && form.dataset.offline) { event.preventDefault(); say(form.dataset.offline); const note = one('#tanpa-sinyal'); if (note) { note.hidden = false; note.focus(); } return; }
    form.dataset.sent = '1';
    if (event.submitter) event.submitter.setAttribute('aria-disabled', 'true');
  }));
  addEventListener('pageshow', () => all('form[data-sent]').forEach(form => { delete form.dataset.sent; all('[aria-disabled]', form).forEach(each => each.removeAttribute('aria-disabled')); }));
  all('[data-print]').forEach(button => button.addEventListener('click', () => print()));

  // A list in which something was ticked is not renewed under the hand.
  addEventListener('htmx:beforeRequest', event => { if (one('input[form]:checked', event.target)) event.preventDefault(); });

  // The desk by keyboard. Letters can be switched off (WCAG 2.1.4) and never fire while somebody types.
  const keys = one('[data-keys]');
  let letters = kept.get('satupintu.huruf') !== false;
  const showLetters = () => { if (keys) keys.setAttribute('aria-pressed', String(letters)); all('kbd').forEach(each => { each.hidden = !letters; }); };
  keys?.addEventListener('click', () => { letters = !letters; kept.set('satupintu.huruf', letters); showLetters(); });
  showLetters();
  const rows = () => all('[data-row]');
  const mark = row => { all('.here').forEach(each => each.classList.remove('here')); row.classList.add('here'); };
  const go = step => {
    const list = rows();
    if (!list.length) return;
    const row = list[Math.max(0, Math.min(list.length - 1, list.findIndex(each => each.classList.contains('here')) + step))];
    mark(row);
    one('a', row).focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  };
  addEventListener('focusin', event => { const row = event.target.closest('[data-row]'); if (row) mark(row); });
  addEventListener('keydown', event => {
    if (!letters || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]')) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    if (event.key === 'j') return go(1);
    if (event.key === 'k' && rows().length) return go(-1);
    const target = all('[data-key]').find(each => each.dataset.key === event.key.toLowerCase());
    if (!target) return;
    event.preventDefault();
    if (target.tagName === 'DETAILS') {
      all('details[data-key]').forEach(each => { each.open = each === target; });
      target.scrollIntoView({ block: 'nearest' });
      (one('input:not([type=hidden]), textarea, select', target) || one('summary', target)).focus();
    } else target.click();
  });
})();
