// Tells the page that frames this one how high it is, in our words and in those of WordPress. It runs only in a frame;
// without it everything
// works but the height and the colours of the host.
(() => {
	const host = window.parent;
	if (host === window) return;
	document.documentElement.classList.add('framed');

	// WordPress names the frame by a secret in the address, and follows links only if the frame asks it to, and only to
	// this host: a page that was pasted as an address runs in a sandbox that can open nothing itself.
	const secret = (/[#&?]secret=([a-zA-Z0-9]+)/.exec(location.hash) || [])[1];
	const say = (message) => host.postMessage(message, '*');

	const tell = () => {
		const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
		say({ type: 'waymark-height', height });
		try {
			requestResize(); // CSS Sizing 4: for a host with `frame-sizing`
		} catch {}
		if (secret) say({ message: 'height', value: height, secret });
	};

	// Nothing is observed in a frame that is hidden until it has spoken, as in WordPress.
	addEventListener('load', tell);
	new ResizeObserver(tell).observe(document.documentElement);
	addEventListener('message', (event) => {
		if (event.source === host && /^(waymark-)?ready$/.test(Object(event.data).type || Object(event.data).message)) tell();
	});

	if (!secret) return;
	// Nothing opens in a tab of its own there.
	addEventListener('DOMContentLoaded', () => {
		// A frame has 1000 pixels at most there, in which all stages fit as long as they are closed.
		const stages = document.querySelectorAll('.stage > details');
		if (stages.length > 1) stages[0].open = false;
		for (const link of document.querySelectorAll('a[target]')) {
			link.removeAttribute('target');
			link.querySelector('.hidden')?.remove();
		}
	});
	document.addEventListener('click', (event) => {
		const link = event.target.closest('a[href]');
		if (!link || link.getAttribute('href').startsWith('#') || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		const way = link.dataset.permalink || (link.host === location.host ? link.href : location.pathname + location.search);
		say({ message: 'link', value: new URL(way, location.href).href, secret });
	});
})();
