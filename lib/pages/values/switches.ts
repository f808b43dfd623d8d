/** The state of the one switch or check box inside an element, or undefined when there is none or several. */
export function switchState(element: Element): boolean | undefined {
  const switches = [element, ...element.querySelectorAll('*')].filter(isSwitch);
  const [only] = switches;
  return switches.length === 1 && only ? stateOf(only) : undefined;
}

export function isSwitch(element: Element): boolean {
  const role = element.getAttribute('role');
  if (role === 'switch' || role === 'checkbox') return true;
  const isBox = element.tagName === 'INPUT' && element.getAttribute('type') === 'checkbox';
  return isBox && !element.closest('[role=switch],[role=checkbox]');
}

function stateOf(element: Element): boolean | undefined {
  const stated = element.getAttribute('aria-checked');
  if (stated === 'true' || stated === 'false') return stated === 'true';
  if (element.tagName === 'INPUT') return (element as HTMLInputElement).checked;
  const classes = element.getAttribute('class') ?? '';
  const isOn = ON.test(classes);
  const isOff = /[-_](?:off|unchecked)(?:\s|$)/.test(classes);
  if (isOn !== isOff) return isOn;
  return !isOn && isMarkedElsewhere(element) ? false : undefined;
}

/** Where others that are otherwise alike are marked as on, one without a mark is off. */
function isMarkedElsewhere({ ownerDocument, classList }: Element): boolean {
  return [...ownerDocument.querySelectorAll('[role=switch]')].some(
    (other) => ON.test(other.className) && [...classList].every((name) => other.classList.contains(name)),
  );
}
const ON = /[-_](?:on|checked|active)(?:\s|$)/;
