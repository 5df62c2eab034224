/* <waymark-roadmap>: see waymark.d.ts */

// role is ARIA's; job-role is the valid twin.
const ATTRIBUTES = ['roadmap', 'stage', 'job-role', 'role', 'release', 'view', 'lang', 'access', 'heading-level', 'progress', 'open', 'api'];
const VALUES = {
	view: ['outline', 'timeline', 'roles', 'resources'], theme: ['inherit', 'light', 'dark'], access: ['free'], progress: ['off', 'local'],
	'heading-level': ['1', '2', '3', '4', '5', '6'],
};
const warn = (name, value, text) => console.warn(`waymark-roadmap: ${name}="${value}" ${text}`);

// All other words come with the roadmap, in its language.
const FAILED = 'The roadmap could not be loaded.';
const WAITS = [2, 8, 30];

// all:initial and inline-block stop what a hostile page hands down.
const CSS = `
:host{display:block;min-block-size:var(--waymark-min-height,0);text-indent:0!important}
:host([hidden]){display:none}
*{box-sizing:border-box;margin:0;padding:0;scroll-margin-block:5em}
.w{all:initial;position:relative;display:inline-block;inline-size:100%;vertical-align:top;box-sizing:border-box;
color-scheme:inherit;visibility:inherit;letter-spacing:inherit;word-spacing:inherit;
color:var(--waymark-fg,inherit);background:var(--waymark-bg,transparent);
font-family:var(--waymark-font,inherit);font-size:inherit;line-height:1.6;overflow-wrap:anywhere;
--a:var(--waymark-accent,#1c8463);--l:var(--waymark-accent,currentColor);--m:var(--waymark-muted,currentColor);
--r:var(--waymark-radius,.75em);--g:var(--waymark-gap,1em);--e:1px solid #8886}
:host([theme=light i]) .w{color-scheme:light;color:var(--waymark-fg,#1b2430);background:var(--waymark-bg,#fff);
--a:var(--waymark-accent,#0f5c46);--l:var(--a);--m:var(--waymark-muted,#556070)}
@media screen{:host([theme=dark i]) .w{color-scheme:dark;color:var(--waymark-fg,#e6eaf0);background:var(--waymark-bg,#12161c);
--a:var(--waymark-accent,#6fd3ad);--l:var(--a);--m:var(--waymark-muted,#a8b3c2)}}
:host([theme=light i]) .w,:host([theme=dark i]) .w{padding:calc(var(--g)*1.5);border-radius:var(--r)}
.w>*+*{margin-block-start:calc(var(--g)*1.5)}
h1,h2,h3,h4,h5,h6{font-size:1em;line-height:1.3}
.big{font-size:1.8em}
p,.acts{max-inline-size:44em}
p+p,p+.acts,.panel>*+*{margin-block-start:.7em}
.name{font-size:1.2em;flex:1 1 9em}
.kind{margin-block:calc(var(--g)*1.5) .5em}
.cat{margin-block:1em .3em}
.cat,.muted,.badge{color:var(--m);font-size:.9em}
.muted,.badge{font-weight:400}
ul,ol{list-style:none}
.acts{list-style:disc;padding-inline-start:1.3em}
a{color:var(--l);text-decoration:underline var(--a);text-underline-offset:.2em}
.resource a{display:inline-block;min-block-size:24px}
button{font:inherit;letter-spacing:inherit;word-spacing:inherit;color:inherit;background:none;cursor:pointer;
border:var(--e,1px solid);border-radius:1.2em;padding:.2em .8em;text-align:start;min-block-size:28px}
input{appearance:none;color:inherit;flex:none;inline-size:24px;block-size:24px;border:2px solid;border-radius:.3em;text-align:center;font:700 16px/20px sans-serif}
:checked::before{content:"✓"}
.count{display:block}
progress{appearance:none;display:block;inline-size:100%;max-inline-size:20em;block-size:.6em;border:0;border-radius:1em;overflow:hidden}
progress,::-webkit-progress-bar{background:#8884}
::-webkit-progress-value{background:var(--a)}
::-moz-progress-bar{background:var(--a)}
:focus-visible{outline:3px solid var(--waymark-focus,var(--a));outline-offset:2px}
.stages>*+*,.panel{margin-block-start:var(--g)}
details,.roles>*,.resources>*,.panel,.choice{border:var(--e);border-radius:var(--r)}
summary{padding:.8em var(--g);cursor:pointer;list-style:none;border-radius:var(--r);font-weight:600}
summary::-webkit-details-marker{display:none}
summary:hover,button:hover,.panel{background:#8881}
summary::after,.chip::after{content:"";flex:none;align-self:start;margin-block-start:.5em;padding:.2em;border:solid;border-width:0 2px 2px 0;
transform:translateY(-25%) rotate(45deg);margin-inline-start:auto}
[open]>summary::after,[aria-expanded=true]::after{transform:translateY(25%) rotate(225deg)}
.in{padding:.4em var(--g) calc(var(--g)*1.4)}
.head,.row,.list,.top,summary{display:flex;align-items:center;gap:.4em .6em}
.head,.row,.list{flex-wrap:wrap}
.top,.chip{align-items:start}
.top button{flex:none}
.head{flex:1;min-block-size:2.2em;margin-block-end:.4em}
.n{display:grid;place-items:center;inline-size:2.2em;block-size:2.2em;
border:2px solid var(--a);border-radius:50%;font-weight:700}
.timeline>*{position:relative;padding-block-end:1em;padding-inline-start:3.2em}
.timeline>*::before{content:"";position:absolute;inset-block:2.6em .4em;inset-inline-start:1.05em;border-inline-start:2px solid #8886}
.timeline .n{position:absolute;inset-block-start:0;inset-inline-start:0}
.list{gap:.5em 1.2em;margin-block-start:.6em}
.wide,.open,.resource{flex:1 0 100%}
summary .wide{padding-inline-start:2.8em}
.skill>.list{padding-inline-start:1em;margin-inline-start:1em;border-inline-start:2px solid #8886}
.chip,.pick{display:inline-flex;align-items:center;gap:.6em}
.need>.row .chip,[aria-expanded=true]{border:2px solid var(--a)}
.pick:has(:checked) .chip{background:#8883;border-color:var(--a)}
.star::before{content:"★ "}
.star{font-size:.85em;font-weight:600}
.badge{font-size:.8em;line-height:1.5;border:var(--e);border-radius:1em;padding:0 .6em}
.choice{border-style:dashed;padding:.7em}
.resource+.resource,.end{border-block-start:var(--e);padding-block-start:.5em}
.roles>*,.resources>*,.panel{padding:var(--g)}
.panel{border-inline-start:4px solid var(--a)}
.end a{display:inline-block}
.vh{position:absolute;inline-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{.w{display:block}::details-content{content-visibility:visible}h1,h2,h3,h4,h5,h6{break-after:avoid}.choice,.head,.row{break-inside:avoid}}`;

const PARTS = /^(stage|group|skill|role|resource|badge|tip|panel)$/;

const clean = (list) => list.flat(9).filter(Boolean);
// Data only becomes text nodes and attributes.
const h = (name, props, ...kids) => {
	const [tag, ...classes] = name.split('.');
	const el = document.createElement(tag);
	if (classes[0]) el.className = classes.join(' ');
	if (PARTS.test(classes[0])) el.setAttribute('part', classes[0]);
	for (const key in props) {
		if (typeof props[key] === 'function') el.addEventListener(key, props[key]);
		else el.setAttribute(key, props[key]);
	}
	el.append(...clean(kids));
	return el;
};
// Data may have any shape.
const str = (x) => (Object(x) === x || x == null ? '' : String(x));
const strs = (x) => (Array.isArray(x) ? clean(x.map(str)) : []);
const arr = (x) => (Array.isArray(x) ? x.filter((o) => o && typeof o === 'object') : []);

const muted = (x) => str(x) && h('span.muted', 0, str(x));
const paras = (x, name = 'p') => str(x).split(/\n\s*\n/).map((text) => text && h(name, 0, text));
// Safari needs the role.
const list = (name, items) => items[0] && h(name, { role: 'list' }, items);
const bullets = (x) => list('ul.acts', strs(x).map((text) => h('li', 0, text)));
const fact = (name, items) => items[0] && h('p', 0, h('b', 0, name), ': ', items.join(', '));
const titles = (x, member) => clean(arr(x).map((o) => str((o[member] || o).title)));
const link = (url, text, note) => {
	try {
		const { href, protocol } = new URL(url);
		if (/^https?:$/.test(protocol)) return h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, text, h('span.vh', 0, ' ', note));
	} catch {}
	return h('span', 0, text);
};
const again = (text, click) => h('button', { type: 'button', click }, text);
const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (place, i) => values[i] ?? place);
const fault = (code) => Object.assign(new Error(code), { fault: code });

// In memory where storage is forbidden.
const STORE = 'waymark:progress';
const live = new Set();
const syncAll = () => live.forEach((el) => el._sync());
let done = {};
const readDone = () => {
	try {
		done = { ...JSON.parse(localStorage.getItem(STORE)) };
	} catch {}
};

let ids = 0;

// Throws before anything has changed.
const build = (host, doc, release, role, attr, get) => {
	const need = new Map(arr(role.skills).map((o) => [Object(o.skill).slug, o]));
	const view = attr('view');
	const timeline = view === 'timeline';
	const flat = /^(roles|resources)$/.test(view);
	const local = attr('progress') === 'local' && !flat;
	const only = attr('stage');
	const deep = flat ? 2 : 3;
	const levels = { __proto__: null };
	const known = { __proto__: null };
	arr(doc.stages).forEach((stage) => arr(stage.learningResources).forEach(({ learningResource: o }) => known[o.slug] = o));
	const wanted = (o) => attr('access') !== 'free' || o.access === 'free';
	const words = Object(Object(doc.included).vocabularies);

	const heading = (depth, name, ...kids) => h(`h${Math.min(6, Math.max(1, parseInt(attr('heading-level')) || 2) + depth)}.${name}`, 0, kids);
	const label = (name, value) => {
		const hit = arr(Object(words[name]).values).find((o) => o.value === str(value));
		return str(Object(hit).label) || str(value);
	};
	const t = (key, ...values) => fill(label('interface', key), ...values);
	const needed = t('needed-for', str(role.title));
	const badge = (name, value) => str(value) && value !== 'unknown' && h('span.badge', 0, label(name, value));
	const terms = (o, show = badge) => [!/^(required|choice)?$/.test(str(o.requirement)) && show('requirement', o.requirement), muted(o.condition)];
	const importance = (o) => clean([label('proficiency', o.proficiency), o.importance && t('importance', o.importance)]).join(', ');

	const openers = { __proto__: null };
	const opener = (item, ref, path, fill, ...notes) => {
		const text = str(ref.title) || str(ref.slug);
		let panel;
		const close = () => {
			panel.remove();
			panel = null;
			item.classList.remove('open');
			button.setAttribute('aria-expanded', false);
			button.removeAttribute('aria-controls');
			button.focus();
		};
		const load = async (note, mine) => {
			note.textContent = t('loading');
			try {
				const nodes = clean(fill((await get(path)).doc));
				mine.append(...nodes);
				note.textContent = nodes[0] ? '' : t('nothing');
			} catch {
				note.replaceChildren(t('failed'), ' ', again(t('retry'), () => load(note, mine)));
			}
		};
		const open = (focus) => {
			const id = `panel-${++ids}`;
			const name = heading(deep, 'name', text);
			const note = h('div', { role: 'status' });
			const mine = panel = h('div.panel', { id }, h('div.top', 0, name, again(t('close'), close)), note);
			button.closest('.row').after(panel);
			item.classList.add('open');
			button.setAttribute('aria-expanded', true);
			button.setAttribute('aria-controls', id);
			name.tabIndex = -1;
			if (focus) name.focus();
			if (fill === skillDetails) host._emit('skill-open', { skill: ref.slug });
			load(note, mine);
		};
		const button = h('button.chip', { type: 'button', 'aria-expanded': false, click: () => (panel ? close() : open(true)) },
			h('span', 0, text, clean(notes).map((note) => [' · ', note])));
		openers[ref.slug] = openers[ref.slug] || (() => (panel || open(), button));
		item.addEventListener('keydown', (event) => {
			if (event.key !== 'Escape' || !panel) return;
			// The page's dialog stays open.
			event.stopPropagation();
			event.preventDefault();
			close();
		});
		return button;
	};

	const skills = (entries, choices, make) => {
		const frames = { __proto__: null };
		const items = [];
		for (const entry of arr(entries)) {
			if (!str(Object(entry.skill).slug)) continue;
			const key = str(entry.choice);
			if (key && !frames[key]) {
				const choice = arr(choices).find((o) => o.slug === key) || {};
				items.push(h('li.choice.wide', 0,
					h('div.row', 0, h('b', 0, str(choice.title) || key), muted(t('choose-at-least', choice.atLeast || 1)), terms(choice)),
					paras(choice.guidance, 'p.muted'),
					frames[key] = h('ul.list', { role: 'list' })));
			}
			if (key) frames[key].append(make(entry));
			else items.push(make(entry));
		}
		return list('ul.list', items);
	};

	const skillDetails = (doc) => {
		const from = (relation) => arr(Object(Object(doc.included).references).items).filter((o) => o.relation === relation && o.from).map((o) => o.from);
		return [
			need.has(doc.slug) && h('p.star', 0, needed, ': ', importance(need.get(doc.slug))),
			paras(doc.summary),
			section(deep + 1, t('outcomes'), bullets(arr(doc.outcomes).map((o) => o.text))),
			fact(t('level'), [...levels[doc.slug] || []]),
			fact(t('also-called'), strs(doc.otherNames)),
			fact(t('learn-first'), titles(doc.prerequisites, 'skill')),
			fact(t('part-of'), titles(doc.broader, 'skill')),
			fact(t('related'), titles(doc.related, 'skill')),
			fact(t('leads-to'), titles(from('prerequisite'))),
			fact(t('needed-by'), titles(from('requires'))),
			section(deep + 1, t('learning-resources'), list('ul.list', from('teaches').map((o) => known[o.slug] || o).filter(wanted).map(resource))),
		];
	};
	const roleDetails = (doc) => [
		paras(doc.summary),
		fact(t('also-called'), strs(doc.otherTitles)),
		section(deep + 1, t('duties'), bullets(doc.responsibilities)),
		section(deep + 1, t('skills'), skills(doc.skills, doc.choices, (o) => h('li.row.wide', 0, h('b', 0, str(o.skill.title)), muted(importance(o)), terms(o)))),
		fact(t('leads-to'), titles(doc.leadsTo, 'jobRole')),
	];
	const section = (depth, title, ...kids) => clean(kids)[0] && [heading(depth, depth > 2 ? 'cat' : depth > 1 ? 'kind' : 'name.kind', title), kids];

	const placement = (level, choices) => (o) => {
		const { slug, title } = o.skill;
		const item = h(need.has(slug) ? 'li.skill.need' : 'li.skill');
		const below = skills(o.children, choices, placement(level, choices));
		if (below) item.classList.add('wide');
		(levels[slug] = levels[slug] || new Set()).add(level);
		const box = local && h('input', {
			type: 'checkbox', 'aria-label': t('done', title), 'data-skill': slug,
			change: () => host._tick(slug, box.checked),
		});
		item.append(...clean([h('div.row', 0,
			h('div.pick', 0, box, opener(item, o.skill, `skills/${encodeURIComponent(slug)}?include=references`, skillDetails,
				...terms(o, (...word) => muted(label(...word))), muted(o.emphasis))),
			need.has(slug) && h('span.star', 0, t('needed'))), below]));
		return item;
	};
	const roles = (stage) => list('ul.list', arr(stage.jobRoles).map(({ jobRole: o }) => {
		const item = h('li.role.wide');
		item.append(h('div.row', 0, opener(item, o, `job-roles/${encodeURIComponent(o.slug)}`, (doc) => [...roleDetails(doc), section(deep + 1, t('learning-resources-of-stage'), resources(stage, deep + 2))]),
			badge('seniority', o.seniority), badge('track', o.track)));
		return item;
	}));
	const open = (exhaustive) => exhaustive === false && paras(t('open-list'), 'p.muted');
	const resource = (o) => h('li.resource', 0, h('div.row', 0, link(o.url, str(o.title), t('new-tab')), muted(o.byline),
		badge('learning-resource-kind', o.kind), badge('access', o.access)));
	const resources = (stage, depth) => {
		const groups = { __proto__: null };
		for (const { category, learningResource: o } of arr(stage.learningResources)) {
			if (wanted(o)) (groups[category] = groups[category] || []).push(resource(o));
		}
		return Object.keys(groups).map((key) => section(depth, label('category', key), list('ul.list', groups[key])));
	};

	const body = (stage) => view === 'roles' ? [roles(stage)] : view === 'resources' ? resources(stage, 2) : [
		paras(stage.goal || stage.summary),
		arr(stage.skillGroups).map((o) => h('div.group', 0,
			heading(2, 'kind.row', str(o.title), terms(o)),
			paras(o.guidance, 'p.muted'),
			skills(o.placements, o.choices, placement(label('level', stage.level), o.choices)),
			open(o.exhaustive))),
		section(2, t('job-roles-of-stage'), roles(stage), open(stage.jobRolesExhaustive), fact(t('also-required'), titles(stage.alsoRequired, 'skill'))),
		section(2, t('learning-resources'), resources(stage, 3)),
	];

	const counter = () => local && h('div.count.muted.wide', { 'data-text': t('skills-done') }, h('span'), h('progress', { 'aria-hidden': true }));
	const contents = ({ counts: o }) => o && h('div.muted.wide', 0, clean([['skills', o.skills], ['job-roles', o.jobRoles], ['learning-resources', o.learningResources]]
		.map(([word, n]) => n && `${t(word)}: ${n}`)).join(' · '));
	const stages = arr(doc.stages).filter((o) => (!only || o.slug === only) && str(o.title));
	if (!str(doc.title) || !stages[0]) throw fault(doc.title && only ? 'no-stage' : 'bad-content');
	const items = clean(stages.map((stage, i) => {
		const kids = clean(body(stage));
		const n = str(stage.position) || `${i + 1}`;
		const head = h('div.head', 0, h('span.n', { 'aria-hidden': true }, n),
			heading(1, 'name', h('span.vh', 0, t('stage-number', n), ': '), str(stage.title)), badge('level', stage.level), counter() || !timeline && !flat && contents(stage));
		const item = kids[0] && h('li.stage', 0, timeline || flat ? [head, kids]
			: h('details', i ? {} : { open: '' }, h('summary', 0, head), h('div.in', 0, kids)));
		openers[stage.slug] = () => item.lastChild;
		return item;
	}));
	const whole = !flat && !only;
	const tips = !whole ? [] : arr(doc.tips).map((o) => h('li.tip', 0, h('details', 0, h('summary', 0, str(o.title)),
		h('div.in', 0, paras(o.body || o.summary), bullets(o.actions), fact(t('skills'), titles(o.skills, 'skill'))))));
	const about = whole ? clean([doc.introduction, doc.audience, doc.conclusion].map((text) => paras(text))) : [];
	const { attribution, name, url } = Object(doc.license);
	const credit = clean([attribution && t('content', str(attribution)), name && link(url, str(name), t('new-tab'))]);

	const root = h('div.w', { lang: str(doc.language) || 'en', dir: t('direction') },
		heading(0, 'big', str(doc.title)),
		paras(doc.summary),
		need.size > 0 && !flat && h('p.star', 0, needed),
		counter(),
		list(`ol.stages.${view}`, items) || h('p', 0, t('nothing')),
		section(1, t('tips'), list('ul.stages', tips)),
		about[0] && h('details', 0, h('summary', 0, t('about')), h('div.in', 0, about)),
		h('p.end.muted', 0, credit[1] ? [credit[0], ', ', credit[1]] : credit, credit[0] && '. ', release && t('release', release)));
	root.open = (slug) => {
		const target = openers[slug]?.();
		for (let node = target; node; node = node.parentElement) if (node.tagName === 'DETAILS') node.open = true;
		return target;
	};
	return root;
};

// Elements that ask at the same time share an answer.
const running = new Map();
const load = (url) => {
	if (!running.has(url)) running.set(url, ask(url).finally(() => running.delete(url)));
	return running.get(url);
};
const ask = async (url) => {
	const request = new AbortController();
	const timer = setTimeout(() => request.abort(), 8000);
	try {
		const answer = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal: request.signal });
		if (!answer.ok) throw Object.assign(fault(`http-${answer.status}`), { after: +answer.headers.get('Retry-After') });
		return { doc: Object(await answer.json()), release: +answer.headers.get('Content-Release') || null };
	} catch (error) {
		throw error.fault ? error : fault(request.signal.aborted ? 'timeout' : error.name === 'SyntaxError' ? 'bad-json' : navigator.onLine ? 'network' : 'offline');
	} finally {
		clearTimeout(timer);
	}
};

// Old browsers keep the fallback.
if ('adoptedStyleSheets' in document && !customElements.get('waymark-roadmap')) {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(CSS);

	class WaymarkRoadmap extends HTMLElement {
		static get observedAttributes() {
			return ATTRIBUTES;
		}

		constructor() {
			super();
			const root = this.shadowRoot || this.attachShadow({ mode: 'open' });
			root.adoptedStyleSheets = [sheet];
			this._docs = new Map();
			this._note = h('p', { role: 'status' });
			// A declarative root stays.
			if (!root.firstElementChild) root.append(h('slot'));
			root.append(this._note);
			this._fallback = [...root.childNodes];
		}

		connectedCallback() {
			// Set before the upgrade.
			for (const name of Object.keys(this)) {
				if (name in WaymarkRoadmap.prototype) {
					const value = this[name];
					delete this[name];
					this[name] = value;
				}
			}
			live.add(this);
			this.attributeChangedCallback();
		}

		disconnectedCallback() {
			live.delete(this);
			this._stop();
		}

		async attributeChangedCallback() {
			const turn = this._turn = {};
			await null;
			if (turn === this._turn && this.isConnected) this._update();
		}

		_stop() {
			this._job = this._key = null;
			this._retry?.abort();
			this._tries = 0;
		}

		async _update() {
			const attr = (name) => {
				const value = (this.getAttribute(name) || '').trim();
				return VALUES[name] ? value.toLowerCase() : value;
			};
			const job = this._job = {};
			this._retry?.abort();
			try {
				const slug = attr('roadmap');
				if (!slug) {
					this._stop();
					return this._fallBack('');
				}
				let lang;
				for (let node = this; node && !lang; node = node.parentNode || node.host) lang = node.getAttribute && node.getAttribute('lang');
				lang = (/^(?!und)[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(?![a-z\d])/i.exec(lang) || ['en'])[0];
				const pin = parseInt(attr('release'));
				for (const name in VALUES) if (attr(name) && !VALUES[name].includes(attr(name))) warn(name, attr(name), `is none of ${VALUES[name].join(', ')}`);
				if (attr('release') && !pin) warn('release', attr('release'), 'is no number');
				const { origin } = new URL(attr('api') || import.meta.url);
				const get = (path, release) => this._get(`${origin}/v1/${path}${path.includes('?') ? '&' : '?'}lang=${lang}${release ? `&release=${release}` : ''}`);
				const wanted = attr('job-role') || attr('role');

				const key = [origin, slug, lang, pin, wanted].join();
				if (this._key !== key) this._stop();
				this._key = key;
				this._job = job;
				const [{ doc, release }, role] = await Promise.all([
					get(`roadmaps/${encodeURIComponent(slug)}?include=vocabularies`, pin),
					wanted && get(`job-roles/${encodeURIComponent(wanted)}`, pin).catch((error) => warn('job-role', wanted, `is not shown: ${error.fault}`)),
				]);
				if (!Object(doc.license).name) doc.license = await this._get(`${origin}/v1`).then((service) => service.doc.license, () => 0);
				const shown = key + ATTRIBUTES.map(attr);
				if (job !== this._job || this._shown === shown) return;
				const root = build(this, doc, release, Object(Object(role).doc), attr, (path) => get(path, release || pin));
				this.shadowRoot.replaceChildren(root);
				this._shown = shown;
				this._tries = 0;
				this._sync();
				if (attr('open') && !root.open(attr('open'))) warn('open', attr('open'), 'is neither a stage nor a skill of it');
				this._emit('ready', { roadmap: slug, release });
			} catch ({ fault: code = 'bad-content', after }) {
				if (job !== this._job) return;
				this._fallBack(FAILED, ' ', again('Try again', () => this._update()));
				this._later(/^(timeout|network|http-(429|5..))$/.test(code) && (after || WAITS[this._tries++]));
				this._emit('error', { code, message: FAILED });
			}
		}

		// Out of sight it waits until it is seen.
		_later(seconds) {
			const { signal } = this._retry = new AbortController();
			const update = () => document.hidden || this._update();
			addEventListener('online', update, { signal });
			if (!seconds) return;
			const timer = setTimeout(() => {
				document.addEventListener('visibilitychange', update, { signal });
				update();
			}, seconds * 1000 + Math.random() * 500);
			signal.onabort = () => clearTimeout(timer);
		}

		_fallBack(...note) {
			if (this._shown) this.shadowRoot.replaceChildren(...this._fallback);
			this._shown = '';
			this._note.replaceChildren(...note);
		}

		_get(url) {
			if (!this._docs.has(url)) this._docs.set(url, load(url).catch((error) => { this._docs.delete(url); throw error; }));
			return this._docs.get(url);
		}

		_emit(name, detail) {
			this.dispatchEvent(new CustomEvent(`waymark-${name}`, { bubbles: true, composed: true, detail }));
		}

		_sync() {
			if (this.getAttribute('progress') !== 'local') return;
			readDone();
			const tally = (part) => {
				const all = new Map();
				for (const box of part.querySelectorAll('input')) {
					const skill = box.getAttribute('data-skill');
					all.set(skill, box.checked = done[skill] === true);
				}
				return { count: [...all.values()].filter(Boolean).length, total: all.size };
			};
			for (const counter of this.shadowRoot.querySelectorAll('.count')) {
				const { count, total } = tally(counter.closest('.stage') || this.shadowRoot);
				counter.firstChild.textContent = fill(counter.getAttribute('data-text'), count, total);
				Object.assign(counter.lastChild, { max: total, value: count });
			}
			return tally(this.shadowRoot);
		}

		_tick(skill, on) {
			readDone();
			done[skill] = on || undefined;
			try {
				localStorage.setItem(STORE, JSON.stringify(done));
			} catch {}
			syncAll();
			this._emit('progress', { skill, done: on, ...this._sync() });
		}
	}

	for (const attribute of [...ATTRIBUTES, 'theme']) {
		const name = attribute.replace(/-(.)/, (_, c) => c.toUpperCase());
		Object.defineProperty(WaymarkRoadmap.prototype, name, {
			get() {
				return this.getAttribute(attribute) || '';
			},
			set(value) {
				if (value == null || value === false) this.removeAttribute(attribute);
				else this.setAttribute(attribute, value);
			},
		});
	}
	addEventListener('storage', syncAll);
	customElements.define('waymark-roadmap', WaymarkRoadmap);
}
