import type { Html } from '../html.ts';
import { antd, fusion, h, rendered } from './libraries.ts';

export function antdSwitch(isOn: boolean, name: string): Html {
  return rendered(antd, 'ait', h(antd.Switch, { checked: isOn, 'aria-label': name }));
}

export function antdStars(count: number): Html {
  return rendered(antd, 'ait', h(antd.Rate, { value: count, disabled: true }));
}

export function fusionSwitch(isOn: boolean, name: string): Html {
  return rendered(fusion, 'next', h(fusion.Switch, { checked: isOn, 'aria-label': name }));
}

export function fusionStars(count: number): Html {
  return rendered(fusion, 'next', h(fusion.Rating, { value: count, disabled: true }));
}
