/* Gives each frame that shows a Waymark page the height of what is in it. */

const { origin } = new URL(import.meta.url);

const frames = () => [...document.querySelectorAll('iframe')].filter((frame) => {
	try {
		const url = new URL(frame.src);
		return url.origin === origin && url.pathname.startsWith('/embed/v1/');
	} catch {
		return false;
	}
});

// A sandboxed frame has no origin to check, but it is known which frame has spoken.
addEventListener('message', ({ source, data }) => {
	const height = Object(data).type === 'waymark-height' && Math.ceil(data.height);
	if (height > 0 && height < 1e5) frames().find((frame) => frame.contentWindow === source)?.style.setProperty('height', `${height}px`);
});

// Frames that have spoken before this script was there say it again.
frames().forEach((frame) => frame.contentWindow?.postMessage({ type: 'waymark-ready' }, '*'));
