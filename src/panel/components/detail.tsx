import type { JSX, RefObject } from 'preact';
import type { Exchange } from '../../core/exchange.ts';
import { AuthorizationView } from '../../ui/authorization-view.tsx';
import { ChallengeView } from '../../ui/challenge-view.tsx';
import { MaskedText } from '../../ui/masked-text.tsx';
import { nameOfToken } from '../../ui/name-of-token.ts';
import { TokenView } from '../../ui/token-view.tsx';
import { contextOf, type TokenContext } from '../../ui/token-context.ts';
import { visibleText } from '../../ui/visible-text.ts';
import type { PanelActions } from '../actions.ts';
import type { Opened } from '../opened.ts';
import { hasStory, headerOf, idOfToken, isElsewhere, tokensElsewhere } from '../parts.ts';
import type { Store } from '../store.ts';
import { CallStack } from './call-stack.tsx';
import { Checks } from './checks.tsx';
import { Compare } from './compare.tsx';
import { DetailBar } from './detail-bar.tsx';
import { DetailHead } from './detail-head.tsx';
import { Guarded } from './guarded.tsx';
import { OtherCredentials, places } from './other-credentials.tsx';
import { RawView } from './raw-view.tsx';
import { Section } from './section.tsx';
import { Timeline } from './timeline.tsx';
import { VerdictCard } from './verdict-card.tsx';

interface Props {
  readonly store: Store;
  readonly actions: PanelActions;
  readonly regionRef: RefObject<HTMLElement | null>;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}

/** Everything known about the opened failure: the verdict first, the proof under it. */
export function Detail({ store, actions, regionRef, searchRef }: Props): JSX.Element {
  const opened = store.opened.value;
  return (
    <div class="detail-pane">
      {opened && <DetailBar regionRef={regionRef} inputRef={searchRef} shown={opened} />}
      <section
        class="detail"
        aria-label="Details of the failed request"
        tabIndex={0}
        ref={regionRef}
        data-failure-id={opened?.exchange.id}
      >
        {opened ? (
          <Guarded key={opened.exchange.id}>
            <OpenedDetail opened={opened} store={store} actions={actions} />
          </Guarded>
        ) : (
          <p class="hint">Choose a failed request to read why it was refused.</p>
        )}
      </section>
    </div>
  );
}

function OpenedDetail({
  opened,
  store,
  actions,
}: {
  opened: Opened;
  store: Store;
  actions: PanelActions;
}): JSX.Element {
  const { exchange, diagnosis, story } = opened;
  const ids = new Set(store.failures.value.map(({ id }) => id));
  return (
    <>
      <DetailHead exchange={exchange} store={store} actions={actions} />
      {diagnosis ? (
        <>
          <VerdictCard diagnosis={diagnosis} />
          <Checks checks={diagnosis.checks} />
        </>
      ) : (
        <div class="verdict" data-certainty="possible">
          <h1>This request could not be diagnosed</h1>
          <p>
            The engine failed on this record. Everything that was recorded is below; saving it as a HAR and reporting it
            helps.
          </p>
        </div>
      )}
      <Credentials exchange={exchange} context={contextOf(exchange, store.settings.value.leewaySeconds)} />
      <Challenges exchange={exchange} />
      {hasStory(story) && (
        <Section title="Story" id="story">
          {story.headline && (
            <p class="headline">
              <MaskedText text={story.headline} />
            </p>
          )}
          <Timeline
            moments={story.timeline}
            hasTimes={!exchange.timeUnknown}
            canOpen={(id) => ids.has(id)}
            onOpen={(id) => (store.selection.value = { id, isMember: true })}
          />
        </Section>
      )}
      {story?.compare && (
        <Section title="Compared with a success" id="compare">
          <Compare comparison={story.compare} />
        </Section>
      )}
      {exchange.initiator.stack.length > 1 && (
        <Section title="Call stack" id="stack">
          <CallStack stack={exchange.initiator.stack} actions={actions} />
        </Section>
      )}
      <Section title="Raw, masked" id="raw">
        <RawView exchange={exchange} />
      </Section>
    </>
  );
}

function Credentials({ exchange, context }: { exchange: Exchange; context: TokenContext }): JSX.Element {
  const { authorization, credentials } = exchange.request;
  const name = headerOf(exchange);
  return (
    <>
      <Section title={name} id="authorization">
        <AuthorizationView authorization={authorization} name={name} />
        <OtherCredentials credentials={credentials.filter(isElsewhere)} />
      </Section>
      {authorization.token && (
        <Section title={nameOfToken(authorization.token)} id="token">
          <TokenView token={authorization.token} context={context} />
        </Section>
      )}
      {tokensElsewhere(exchange).map((credential) => (
        <Section
          title={`${nameOfToken(credential.token)} in ${places[credential.place]} ${visibleText(credential.name)}`}
          id={idOfToken(credential)}
        >
          <TokenView token={credential.token} context={context} />
        </Section>
      ))}
    </>
  );
}

function Challenges({ exchange }: { exchange: Exchange }): JSX.Element {
  const { challenges, proxyChallenges } = exchange.response;
  const count = challenges.length + proxyChallenges.length;
  return (
    <Section title={count > 1 ? 'Challenges' : 'Challenge'} id="challenge">
      {challenges.map((challenge) => (
        <ChallengeView challenge={challenge} />
      ))}
      {proxyChallenges.map((challenge) => (
        <ChallengeView challenge={challenge} isProxy />
      ))}
      {count === 0 && <p class="note">The answer carries no challenge: it does not say what it asks for.</p>}
    </Section>
  );
}
