/**
 * `<waymark-roadmap>`: a career roadmap from a Waymark service, in any page.
 *
 * ```html
 * <script type="module" src="https://HOST/embed/1/waymark.js" referrerpolicy="no-referrer"></script>
 * <waymark-roadmap roadmap="machine-learning"><a href="https://HOST/…">Machine learning careers</a></waymark-roadmap>
 * ```
 *
 * The children are never touched: they show until the roadmap is there, and again if it never comes.
 * After a failure it tries again by itself. A value that an attribute does not have is told to the console.
 * Content security policy of the page: `script-src HOST; connect-src HOST`.
 *
 * Custom properties: `--waymark-font`, `--waymark-fg`, `--waymark-bg`, `--waymark-accent`, `--waymark-muted`,
 * `--waymark-radius`, `--waymark-gap`, `--waymark-focus`, and `--waymark-min-height`, which reserves height once the
 * script runs; to reserve it from the first paint (no layout shift) write
 * `waymark-roadmap { display: block; min-height: 60rem }` into the page's own style sheet.
 *
 * Parts: `stage`, `group`, `skill`, `role`, `resource`, `badge`, `tip`, `panel`.
 */
export {};

declare global {
  interface HTMLElementTagNameMap {
    'waymark-roadmap': WaymarkRoadmapElement;
  }

  /** The attributes as a template or JSX would write them. */
  interface WaymarkRoadmapAttributes {
    /** The slug of the roadmap. Without it nothing is requested and the children stay. */
    roadmap: string;
    /** The slug of one stage: only this one is shown, without the tips. */
    stage?: string;
    /**
     * The slug of a job role: the skills that it needs are marked, in text as well as in colour.
     * Prefer this name to `role`, which is also ARIA's attribute: checkers report a slug there as an unknown role.
     */
    'job-role'?: string;
    /** The same as `job-role`, which wins when both are given. */
    role?: string;
    /** The number of the release to stay with; without it, the newest. */
    release?: number | string;
    /** Default: `outline`. */
    view?: 'outline' | 'timeline' | 'roles' | 'resources';
    /** The language of the content and of the words around it; default: the nearest ancestor's `lang`, else `en`. */
    lang?: string;
    /** Default: `inherit`, that is transparent, with the text colour and colour scheme of the page. */
    theme?: 'inherit' | 'light' | 'dark';
    /** `free`: only resources that are free. */
    access?: 'free';
    /** The level of the first heading; default: 2. Deeper ones stop at 6. */
    'heading-level'?: number | string;
    /**
     * `local`: a box per skill, kept in `localStorage` of this page's origin under `waymark:progress` as
     * `{"<skill>": true}`. Default: `off`, which does not touch storage.
     */
    progress?: 'off' | 'local';
    /** The slug of a stage or skill that is open from the start. */
    open?: string;
    /** The origin of the service; default: the origin of the script. */
    api?: string;
  }

  interface WaymarkRoadmapEventMap {
    /** The roadmap is shown. */
    'waymark-ready': CustomEvent<WaymarkReady>;
    /** The roadmap could not be shown; the children are, with a note. Each try that fails tells again. */
    'waymark-error': CustomEvent<WaymarkError>;
    /** A reader has opened a skill. */
    'waymark-skill-open': CustomEvent<{ readonly skill: string }>;
    /** A reader has ticked or cleared a skill. */
    'waymark-progress': CustomEvent<WaymarkProgress>;
  }

  interface WaymarkReady {
    readonly roadmap: string;
    /** The release that the answer came from; null when the service did not say. */
    readonly release: number | null;
  }

  interface WaymarkError {
    /** `http-404` and the like carry the status of the answer. */
    readonly code: 'timeout' | 'offline' | 'network' | 'bad-json' | 'bad-content' | 'no-stage' | `http-${number}`;
    /** In English; what readers see inside the element, as long as no roadmap is there. */
    readonly message: string;
  }

  interface WaymarkProgress {
    readonly skill: string;
    readonly done: boolean;
    /** How many of the skills shown are done. */
    readonly count: number;
    readonly total: number;
  }

  /**
   * Each property stands for the attribute of the same name and is `''` when it is missing;
   * `null`, `undefined` and `false` remove it. All events bubble and cross shadow roots.
   */
  interface WaymarkRoadmapElement extends HTMLElement {
    get roadmap(): string;
    set roadmap(value: string | null | undefined);
    get stage(): string;
    set stage(value: string | null | undefined);
    get jobRole(): string;
    set jobRole(value: string | null | undefined);
    get release(): string;
    set release(value: number | string | null | undefined);
    get view(): string;
    set view(value: WaymarkRoadmapAttributes['view'] | null);
    get theme(): string;
    set theme(value: WaymarkRoadmapAttributes['theme'] | null);
    get access(): string;
    set access(value: WaymarkRoadmapAttributes['access'] | null);
    get headingLevel(): string;
    set headingLevel(value: number | string | null | undefined);
    get progress(): string;
    set progress(value: WaymarkRoadmapAttributes['progress'] | null);
    get open(): string;
    set open(value: string | null | undefined);
    get api(): string;
    set api(value: string | null | undefined);

    addEventListener<K extends keyof WaymarkRoadmapEventMap>(
      type: K,
      listener: (this: WaymarkRoadmapElement, event: WaymarkRoadmapEventMap[K]) => unknown,
      options?: boolean | AddEventListenerOptions,
    ): void;
    addEventListener<K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (this: HTMLElement, event: HTMLElementEventMap[K]) => unknown,
      options?: boolean | AddEventListenerOptions,
    ): void;
    addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
    removeEventListener<K extends keyof WaymarkRoadmapEventMap>(
      type: K,
      listener: (this: WaymarkRoadmapElement, event: WaymarkRoadmapEventMap[K]) => unknown,
      options?: boolean | EventListenerOptions,
    ): void;
    removeEventListener<K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (this: HTMLElement, event: HTMLElementEventMap[K]) => unknown,
      options?: boolean | EventListenerOptions,
    ): void;
    removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
  }

  // So that listeners on a container or the document are typed, too.
  interface GlobalEventHandlersEventMap extends WaymarkRoadmapEventMap {}
}
