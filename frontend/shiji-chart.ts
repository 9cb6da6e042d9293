import ApexCharts from 'apexcharts';
import { css, html, LitElement, type PropertyValues } from 'lit';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Options = { [key: string]: any };

const CUSTOM_PROPERTY = /^var\(--[\w-]+\)$/;

/**
 * Draws a chart from plain data: `spec` is a JSON text of ApexCharts options. Two things go beyond ApexCharts: a colour may
 * be written `var(--name)`, and `number: {digits, suffix}` says how values are written on the axis and in tooltips.
 * Nothing in the data is ever run or read as HTML.
 */
class ShijiChart extends LitElement {
  static properties = {
    spec: { type: String },
    label: { type: String },
    saveLabel: { type: String },
  };

  static styles = css`
    :host {
      display: block;
      position: relative;
      min-width: 0;
    }
    :host([hidden]) {
      display: none;
    }
    #table {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    button {
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: 0;
      z-index: 1;
      inline-size: 2rem;
      block-size: 2rem;
      padding: 0.375rem;
      border: none;
      border-radius: var(--vaadin-radius-m, 0.25rem);
      background: transparent;
      color: var(--shiji-chart-text, var(--lumo-secondary-text-color, currentColor));
      cursor: pointer;
    }
    button:hover {
      background: var(--lumo-contrast-10pct, rgb(128 128 128 / 20%));
    }
    button:focus-visible {
      outline: 2px solid var(--lumo-primary-color, currentColor);
    }
    button svg {
      inline-size: 100%;
      block-size: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
    }
    @media print {
      button {
        display: none;
      }
    }
  `;

  declare spec: string;
  declare label: string;
  declare saveLabel: string;

  #chart?: ApexCharts;
  #lastClick?: Event;
  #drawn = Promise.resolve();
  readonly #themeObserver = new MutationObserver(() => this.#redraw());
  readonly #darkPreferred = matchMedia('(prefers-color-scheme: dark)');
  readonly #stillPreferred = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #redraw = () => {
    // one after the other: ApexCharts does not like to be destroyed while it draws
    this.#drawn = this.#drawn.then(() => this.#draw()).catch((failure) => console.error(failure));
  };

  constructor() {
    super();
    this.spec = '';
    this.label = '';
    this.saveLabel = '';
  }

  render() {
    return html`
      <div id="chart" role="img" aria-label=${this.label}></div>
      <button type="button" title=${this.saveLabel} aria-label=${`${this.saveLabel} ${this.label}`.trim()}
        @click=${() => this.saveAsPicture()}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3v12m-5-5 5 5 5-5M4 20h16" /></svg>
      </button>
      <div id="table"><slot name="table"></slot></div>
    `;
  }

  connectedCallback() {
    super.connectedCallback();
    for (const root of [document.documentElement, document.body]) {
      this.#themeObserver.observe(root, { attributes: true, attributeFilter: ['theme', 'class', 'style'] });
    }
    this.#darkPreferred.addEventListener('change', this.#redraw);
    this.#stillPreferred.addEventListener('change', this.#redraw);
    if (this.hasUpdated) this.#redraw();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#themeObserver.disconnect();
    this.#darkPreferred.removeEventListener('change', this.#redraw);
    this.#stillPreferred.removeEventListener('change', this.#redraw);
    this.#redraw();
  }

  updated(changed: PropertyValues) {
    if (changed.has('spec')) this.#redraw();
  }

  /** Offers what is drawn as a PNG file named after the label. */
  async saveAsPicture() {
    const picture = (await this.#chart?.dataURI({ scale: 2 })) as { imgURI: string } | undefined;
    if (!picture) return;
    const link = document.createElement('a');
    link.href = picture.imgURI;
    link.download = `${this.label.replace(/[\\/:*?"<>|]+/g, ' ').trim() || 'chart'}.png`;
    link.click();
  }

  async #draw() {
    this.#chart?.destroy();
    this.#chart = undefined;
    this.removeAttribute('drawn');
    if (!this.isConnected || !this.spec) return;
    const chart = new ApexCharts(this.renderRoot.querySelector('#chart'), this.#options());
    this.#chart = chart;
    await chart.render();
    this.setAttribute('drawn', '');
  }

  #options(): Options {
    const { number, ...spec } = this.#prepared(JSON.parse(this.spec)) as Options;
    const defaults: Options = {
      chart: {
        background: 'transparent',
        fontFamily: getComputedStyle(this).fontFamily,
        foreColor: this.#colour('var(--shiji-chart-text)') || this.#colour('var(--lumo-secondary-text-color)'),
        toolbar: { show: false },
        zoom: { enabled: false },
      },
      grid: { borderColor: this.#colour('var(--lumo-contrast-20pct)') },
      theme: { mode: this.#isDark() ? 'dark' : 'light' },
    };
    const forced: Options = {
      chart: {
        events: {
          dataPointSelection: (event: Event, _: unknown, at: Options) => this.#select(event, at),
          markerClick: (event: Event, _: unknown, at: Options) => this.#select(event, at),
        },
      },
    };
    if (this.#stillPreferred.matches) forced.chart.animations = { enabled: false };
    if (number) {
      const formatter = (value: unknown) => this.#written(value, number);
      defaults.tooltip = { y: { formatter } };
      if (!Array.isArray(spec.yaxis)) defaults.yaxis = { labels: { formatter } };
    }
    return merged(merged(defaults, spec), forced);
  }

  #select(event: Event, at: Options) {
    if (event === this.#lastClick || at.dataPointIndex < 0) return;
    this.#lastClick = event;
    const detail = { series: at.seriesIndex, index: at.dataPointIndex };
    this.dispatchEvent(new CustomEvent('point-selected', { detail, bubbles: true, composed: true }));
  }

  #written(value: unknown, number: Options): string {
    if (typeof value !== 'number') return String(value ?? '–');
    const digits = number.digits ?? 0;
    const language = document.documentElement.lang || undefined;
    return value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits })
      + (number.suffix ?? '');
  }

  /** Resolves colours, and takes from texts what ApexCharts' tooltips and legends would read as HTML. */
  #prepared(value: Json): Json {
    if (typeof value === 'string') {
      return CUSTOM_PROPERTY.test(value) ? this.#colour(value) : value.replace(/</g, '＜').replace(/>/g, '＞');
    }
    if (Array.isArray(value)) return value.map((item) => this.#prepared(item));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#prepared(item)]));
  }

  /** The colour as the browser paints it now, in the notation ApexCharts understands; '' when there is none. */
  #colour(value: string): string {
    const name = value.slice('var('.length, -1);
    if (!getComputedStyle(this).getPropertyValue(name).trim()) return '';
    const probe = document.createElement('span');
    probe.style.color = value;
    this.renderRoot.append(probe);
    const computed = getComputedStyle(probe).color;
    probe.remove();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    context.fillStyle = computed;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
    return alpha === 255 ? hex(red, green, blue) : `rgba(${red},${green},${blue},${(alpha / 255).toFixed(3)})`;
  }

  #isDark(): boolean {
    const scheme = getComputedStyle(this).colorScheme;
    if (!scheme.includes('dark')) return false;
    return !scheme.includes('light') || this.#darkPreferred.matches;
  }
}

function hex(...parts: number[]): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function merged(base: Options, over: Options): Options {
  const result: Options = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const both = isObject(result[key]) && isObject(value);
    result[key] = both ? merged(result[key], value) : value;
  }
  return result;
}

function isObject(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

customElements.define('shiji-chart', ShijiChart);
