/**
 * With which flags Node runs the hub. What a command leaves behind is dead at once and needs no large young generation,
 * but after a busy minute V8 would keep 67 MB of it for ever (docs/decisions/0042).
 */
export const HUB_NODE_FLAGS = ['--max-semi-space-size=8'];

/**
 * In which environment, beside the one it finds. Every thread of Node may open pools of memory of its own in glibc, up to
 * eight for each core, and what lies free in one is of no use to another; other systems do not read this.
 */
export const HUB_NODE_ENV = { MALLOC_ARENA_MAX: '2' };
