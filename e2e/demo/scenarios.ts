import type { ScenarioGroup } from './scenario.ts';
import { authorizationHeader } from './scenarios/authorization-header.ts';
import { onTheWay } from './scenarios/on-the-way.ts';
import { otherCredentials } from './scenarios/other-credentials.ts';
import { token } from './scenarios/token.ts';

/** Every button of the demo page, in its order. */
export const scenarioGroups: readonly ScenarioGroup[] = [authorizationHeader, token, otherCredentials, onTheWay];

export const scenarios = scenarioGroups.flatMap((group) => group.scenarios);
