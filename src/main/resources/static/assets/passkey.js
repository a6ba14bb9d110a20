// Asks the device for a passkey and sends what it answers as an ordinary form. Without scripts or passkeys the forms stay hidden, and
// the password remains.
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const known = list => (list ?? []).map(each => ({ ...each, id: bytes(each.id) }));

const make = async options => {
    const key = await navigator.credentials.create({ publicKey: {
        ...options, challenge: bytes(options.challenge), user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: known(options.excludeCredentials),
    } });
    return described(key, {
        attestationObject: text(key.response.attestationObject),
        transports: key.response.getTransports?.() ?? [],
    });
};

const show = async options => {
    const key = await navigator.credentials.get({ publicKey: {
        ...options, challenge: bytes(options.challenge), allowCredentials: known(options.allowCredentials),
    } });
    return described(key, {
        authenticatorData: text(key.response.authenticatorData),
        signature: text(key.response.signature),
        userHandle: key.response.userHandle ? text(key.response.userHandle) : null,
    });
};

const described = (key, response) => ({
    id: key.id,
    rawId: text(key.rawId),
    type: key.type,
    authenticatorAttachment: key.authenticatorAttachment,
    clientExtensionResults: key.getClientExtensionResults(),
    response: { clientDataJSON: text(key.response.clientDataJSON), ...response },
});

document.querySelectorAll('form[data-passkey]').forEach(form => {
    if (!window.PublicKeyCredential) return;
    const problem = form.querySelector('[data-problem]');
    form.hidden = false;
    form.addEventListener('submit', async event => {
        if (form.elements.credential.value) return;
        event.preventDefault();
        problem.hidden = true;
        try {
            const answer = await fetch(form.dataset.passkey, {
                method: 'POST',
                headers: { 'X-CSRF-TOKEN': form.elements._csrf.value },
            });
            if (!answer.ok) throw new Error(answer.statusText);
            const options = await answer.json();
            const credential = form.dataset.kind === 'new' ? await make(options) : await show(options);
            form.elements.credential.value = JSON.stringify(credential);
            form.submit();
        } catch {
            problem.hidden = false;
        }
    });
});
