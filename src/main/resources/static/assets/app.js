// Only comfort stands here: every page works without it.
document.addEventListener('keydown', event => {
    if (event.target.closest('input, textarea, select, [contenteditable]') || event.ctrlKey || event.altKey || event.metaKey) return;
    const target = document.querySelector(`[data-shortcut="${CSS.escape(event.key)}"]`);
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
