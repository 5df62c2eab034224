/* Gives each frame that shows a Waymark page the height of what is in it. */

const { origin } = new URL(import.meta.url);

const frames = () => [...document.querySelectorAll('iframe')].filter((frame) => {
	try {
		const url = new URL(frame.src);
		return url.origin === origin && url.pathname.startsWith('/embed/v1/');
	} catch (e) {
		return false;
	}
});

// A sandboxed frame has no origin to check, but it is known which frame has spoken.
addEventListener('message', ({ source, data }) => {
	const { type, height } = Object(data);
	if (type !== 'waymark-height' || typeof height !== 'number' || !(height > 0 && height < 1e5)) return;
	for (const frame of frames()) if (frame.contentWindow === source) frame.style.height = `${Math.ceil(height)}px`;
});

// Frames that have spoken before this script was there say it again.
for (const frame of frames()) frame.contentWindow.postMessage({ type: 'waymark-ready' }, '*');
