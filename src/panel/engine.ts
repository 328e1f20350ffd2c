/** What explains a failure. Loaded beside the panel, not before it: most of it is what is known about server products. */
export { diagnose } from '../core/diagnose.ts';
export { tellStory } from '../core/story/story.ts';
