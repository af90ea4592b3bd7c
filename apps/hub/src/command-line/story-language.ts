/** Languages in which the command line tells a day: a terminal seldom has Khmer letters. */
export const STORY_LANGUAGES = ['vi', 'en'] as const;
export type StoryLanguage = (typeof STORY_LANGUAGES)[number];
