// Only comfort stands here: every page works without it.

// htmx puts answers of our own server into the page. Text that would become a script, or the address of one, has no way in.
globalThis.trustedTypes?.createPolicy('default', { createHTML: html => html });

document.addEventListener('keydown', event => {
    if (event.target.closest('input, textarea, select, [contenteditable]') || event.ctrlKey || event.altKey || event.metaKey) return;
    // The key as typed, and the key at that place of the keyboard: the Russian layout has no «n» and no «/».
    const place = event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : event.code === 'Slash' ? '/' : event.key;
    const target = [event.key, place].map(key => document.querySelector(`[data-shortcut="${CSS.escape(key)}"]`)).find(Boolean);
    if (target) {
        event.preventDefault();
        target.focus();
        if (target.matches('a, button')) target.click();
    }
});

// A form sent once is not sent again by an impatient second click.
document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'true';
    setTimeout(() => delete form.dataset.sent, 4000);
});

addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent));
document.getElementById('refusals')?.focus();

// In a list of choices the arrows go up and down, from the field above it too.
document.addEventListener('keydown', event => {
    const list = event.target.closest('[data-arrows]');
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!list || !step) return;
    const stops = [...list.querySelectorAll('input[type=search], .found, .mark')];
    const next = stops[stops.indexOf(event.target) + step];
    if (next) {
        event.preventDefault();
        next.focus();
    }
});

// One button marks all the boxes of its group, or none.
document.addEventListener('click', event => {
    const button = event.target.closest('[data-mark]');
    if (!button) return;
    event.preventDefault();
    const boxes = [...document.querySelectorAll(button.dataset.mark)];
    const mark = boxes.some(box => !box.checked);
    boxes.forEach(box => { box.checked = mark; });
    recount();
});

// How many boxes of a list are marked, beside its heading: the two numbers are rewritten, the words stay.
const recount = () => document.querySelectorAll('[data-count]').forEach(place => {
    const boxes = [...document.querySelectorAll(place.dataset.count)];
    const numbers = [boxes.filter(box => box.checked).length, boxes.length];
    place.textContent = place.textContent.replace(/\d+/g, () => numbers.shift());
});
document.addEventListener('change', recount);

document.addEventListener('click', event => {
    if (event.target.closest('[data-print]')) print();
});

// On a scale the digits choose, and the next scale is reached.
document.addEventListener('keydown', event => {
    const scale = event.target.closest('[data-scale]');
    if (!scale || event.target.type !== 'radio' || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = scale.querySelector(`input[type=radio][value="${CSS.escape(event.key)}"]`);
    if (!step) return;
    event.preventDefault();
    step.click();
    const scales = [...document.querySelectorAll('[data-scale]')];
    const next = scales[scales.indexOf(scale) + 1];
    (next ? next.querySelector('input:checked') ?? next.querySelector('input') : step).focus();
});

// What is typed into a long form is kept by the server for this account: it outlives a closed page, and nothing of it stays in the browser.
const draftForm = document.querySelector('form[data-draft]');
if (draftForm) {
    const place = `/drafts?draft-form=${encodeURIComponent(draftForm.getAttribute('action'))}`;
    const found = draftForm.querySelector('[data-draft-found]');
    const fields = () => [...draftForm.elements].filter(field => field.name && !['hidden', 'submit'].includes(field.type));
    const keep = typed => fetch(place, {
        method: 'POST', body: new URLSearchParams(typed), keepalive: true, headers: { 'X-CSRF-TOKEN': draftForm.elements._csrf.value },
    });
    const typed = () => fields().filter(field => !['radio', 'checkbox'].includes(field.type) || field.checked).map(field => [field.name, field.value]);
    let waiting;
    if (!document.getElementById('refusals')) {
        fetch(place).then(answer => answer.status === 200 ? answer.text() : '').then(text => {
            if (!text) return;
            const kept = new URLSearchParams(text);
            // A box nobody marked is not sent: that it was on the page then is told by the field it goes with.
            fields().filter(field => !field.dataset.draftWith || kept.has(field.dataset.draftWith)).forEach(field => {
                if (['radio', 'checkbox'].includes(field.type)) field.checked = kept.getAll(field.name).includes(field.value);
                else if (kept.has(field.name)) field.value = kept.get(field.name);
            });
            found.hidden = false;
        });
    }
    draftForm.addEventListener('input', () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => { waiting = 0; keep(typed()); }, 1000);
    });
    draftForm.addEventListener('submit', () => { clearTimeout(waiting); waiting = 0; });
    addEventListener('pagehide', () => { if (waiting) keep(typed()); });
    found.querySelector('[data-draft-drop]').addEventListener('click', () => {
        clearTimeout(waiting);
        waiting = 0;
        keep([]).then(() => location.reload());
    });
}

// On a narrow screen the menu is a line that scrolls: the entry one is at must not be out of sight.
const currentEntry = document.querySelector('.main-menu > [aria-current], .main-menu summary.current');
const mainMenu = currentEntry?.closest('.main-menu');
if (mainMenu && mainMenu.scrollWidth > mainMenu.clientWidth) {
    mainMenu.scrollLeft = currentEntry.offsetLeft - mainMenu.offsetLeft - 16;
}

// A folded menu closes when one goes elsewhere, and gives the keyboard back to its heading on Esc.
const folded = () => document.querySelectorAll('header details[open]');
document.addEventListener('click', event => folded().forEach(menu => { menu.open = menu.contains(event.target); }));
document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
        folded().forEach(menu => { menu.open = false; menu.querySelector('summary').focus(); });
    }
});

// A form that waited for its user to confirm who they are goes on by itself; without scripts its button is pressed.
document.querySelector('form[data-send-now]')?.requestSubmit();
