/* Searches the content, and starts Swagger UI with calls that are ready to be sent; what all of them share is left to the reference. */
(() => {
  'use strict';

  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
  dark.addEventListener('change', follow);
  follow();

  const root = document.getElementById('swagger-ui');
  const nothing = () => () => null;

  const words = operation => [
    operation.get('path'),
    operation.getIn(['operation', 'operationId']),
    operation.getIn(['operation', 'summary']),
    operation.getIn(['operation', 'description']),
    ...(operation.getIn(['operation', 'parameters']) || []).map(parameter => parameter.get('name')),
  ].join(' ').toLowerCase();

  /** Finds operations by all that is said of them; Swagger UI itself looks at tags alone. */
  const opsFilter = (tags, phrase) => tags
    .map((tag, name) => name.toLowerCase().includes(phrase.toLowerCase()) ? tag : tag.update('operations',
      operations => operations.filter(operation => words(operation).includes(phrase.toLowerCase()))))
    .filter(tag => tag.get('operations').size > 0);

  const search = (Original, { React }) => ({ layoutSelectors, layoutActions }) => {
    const found = layoutSelectors.currentFilter();
    return React.createElement('input', {
      className: 'search',
      type: 'search',
      placeholder: root.dataset.search,
      'aria-label': root.dataset.search,
      value: typeof found === 'string' && found !== 'true' ? found : '',
      onChange: event => layoutActions.updateFilter(event.target.value || true),
    });
  };

  /** A refusal is a line; the reference describes it once for all calls. */
  const response = (Original, { React }) => props => /^[1345]/.test(props.code)
    ? React.createElement('tr', { className: 'response', 'data-code': props.code },
      React.createElement('td', { className: 'response-col_status' },
        React.createElement('a', { href: '/reference#status-' + props.code }, props.code)),
      React.createElement('td', { className: 'response-col_description', colSpan: 2 },
        props.response.get('description').replaceAll('`', '')))
    : React.createElement(Original, props);

  /** What a part of the contract refers to, itself and by what it refers to. */
  const referred = (contract, part, found = new Set()) => {
    if (typeof part === 'string') {
      const [hash, components, kind, name] = part.split('/');
      if (hash === '#' && components === 'components' && !found.has(part)) {
        found.add(part);
        referred(contract, contract.components[kind]?.[name], found);
      }
    } else if (part && typeof part === 'object') {
      Object.values(part).forEach(value => referred(contract, value, found));
    }
    return found;
  };

  /** Follows references in the part that is shown and what it refers to: in the whole contract it takes seconds. */
  const resolveSubtree = original => (contract, path, options) => {
    const part = path.reduce((value, name) => value?.[name], contract);
    const { paths, components, ...rest } = contract;
    const few = { ...rest, paths: {}, components: {} };
    const [last, ...parents] = path.slice().reverse();
    parents.reverse().reduce((value, name) => value[name] ||= {}, few)[last] = part;
    for (const reference of referred(contract, part)) {
      const [, , kind, name] = reference.split('/');
      (few.components[kind] ||= {})[name] = components[kind][name];
    }
    return original(few, path, options);
  };

  const waymark = ({ fn }) => ({
    fn: { opsFilter, resolveSubtree: resolveSubtree(fn.resolveSubtree) },
    wrapComponents: {
      FilterContainer: search,
      InfoContainer: nothing,
      ServersContainer: nothing,
      headers: nothing,
      response,
    },
  });

  /** Shows what a search of the content finds, and by which call. */
  const content = document.getElementById('content');
  const output = document.getElementById('content-found');
  const element = (name, ...children) => {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  };
  const item = (found, labels) => {
    const link = element('a', found.title);
    link.href = found.href;
    return element('li', element('h3', link), element('p', element('span', labels.get(found.type) || found.type), ' ',
      ...found.snippet.map(part => part.match ? element('mark', part.text) : part.text)));
  };
  let asked = 0;
  const find = async () => {
    const mine = ++asked;
    const text = content.elements.q.value.trim();
    const path = '/v1/search?' + new URLSearchParams({ q: text, limit: 5 });
    const found = text && await fetch(path).then(answer => answer.ok ? answer.json() : null).catch(() => null);
    if (mine !== asked) return;
    output.hidden = !found;
    if (!found) return;
    const labels = new Map(found.facets.filter(facet => facet.name === 'type')
      .flatMap(facet => facet.values.map(({ value, label }) => [value, label])));
    const call = output.querySelector('a');
    call.href = path;
    call.textContent = 'GET ' + path;
    output.querySelector('ol').replaceChildren(...found.items.length
      ? found.items.map(one => item(one, labels)) : [element('li', content.dataset.nothing)]);
  };
  let waiting;
  content.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(find, 250);
  });
  content.addEventListener('submit', event => {
    event.preventDefault();
    clearTimeout(waiting);
    find();
  });

  window.ui = window.SwaggerUIBundle({
    url: '/openapi.json',
    domNode: root,
    deepLinking: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    filter: true,
    tryItOutEnabled: true,
    plugins: [waymark],
  });
})();
