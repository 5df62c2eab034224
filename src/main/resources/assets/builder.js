// Shows at once what the form says, and copies code. Without it the form works with its button.
const form = document.querySelector('.bench form');
const words = form.dataset;
const field = (id) => document.getElementById(id);

const dress = (part) => {
	for (const element of part.querySelectorAll('[data-style]')) {
		for (const declaration of element.dataset.style.split('; ').filter(Boolean)) {
			const colon = declaration.indexOf(': ');
			element.style.setProperty(declaration.slice(0, colon), declaration.slice(colon + 2));
		}
	}
};

const offerCopies = (part) => {
	for (const snippet of part.querySelectorAll('.snippet')) {
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = words.copy;
		button.setAttribute('aria-describedby', snippet.querySelector('p').id);
		const said = document.createElement('span');
		said.setAttribute('role', 'status');
		button.addEventListener('click', async () => {
			const code = snippet.querySelector('code');
			try {
				await navigator.clipboard.writeText(code.textContent);
				said.textContent = words.copied;
			} catch {
				getSelection().selectAllChildren(code);
				said.textContent = words.selected;
			}
		});
		const tools = document.createElement('div');
		tools.className = 'tools';
		tools.append(button, said);
		snippet.append(tools);
	}
};

const say = (text) => {
	if (field('said').textContent !== text) field('said').textContent = text;
};

let latest;
const show = async () => {
	const mine = latest = {};
	try {
		const address = `/embed?${new URLSearchParams([...new FormData(form)].filter(([, value]) => value))}`;
		const answer = await fetch(address);
		const text = await answer.text();
		if (mine !== latest) return;
		const page = new DOMParser().parseFromString(text, 'text/html');
		if (!answer.ok) throw new Error(page.querySelector('[lang=en].soft').textContent);
		for (const id of ['theme', 'stage', 'job-role', 'release']) field(id).replaceChildren(...page.getElementById(id).children);
		field('element-only').hidden = page.getElementById('element-only').hidden;
		const built = document.adoptNode(page.getElementById('built'));
		field('built').replaceWith(built);
		dress(built);
		offerCopies(built);
		history.replaceState(null, '', address);
		say('');
	} catch (error) {
		if (mine === latest) say(`${words.unchanged} ${error.message}`);
	}
};

let waiting;
form.addEventListener('input', (event) => {
	if (event.target.id === 'lang') return form.submit(); // the page speaks it, too
	if (event.target.id === 'roadmap') for (const id of ['stage', 'job-role']) field(id).value = '';
	if (event.target.id === 'accent') event.target.value = event.target.value.toLowerCase();
	clearTimeout(waiting);
	if (form.checkValidity()) waiting = setTimeout(show, 150);
	else say(`${words.unchanged} ${words.accent}`);
});

const picker = field('accent-picker');
picker.hidden = false;
picker.addEventListener('input', () => field('accent').value = picker.value);
field('accent').addEventListener('input', () => {
	if (field('accent').value && field('accent').checkValidity()) picker.value = field('accent').value;
});

form.querySelector('.send').hidden = true;
form.addEventListener('submit', (event) => {
	event.preventDefault();
	show();
});
dress(document);
offerCopies(document);
