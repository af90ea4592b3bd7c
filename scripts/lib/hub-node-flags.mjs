/**
 * With which flags Node runs the hub. What a command leaves behind is dead at once and needs no large young generation,
 * but after a busy minute V8 would keep 67 MB of it for ever (docs/decisions/0042).
 */
export const HUB_NODE_FLAGS = ['--max-semi-space-size=8'];
