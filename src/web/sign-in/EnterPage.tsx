import { useEffect, useState } from 'react';
import type { signInContract } from '../../modules/accounts/sign-in-contract.ts';
import { roles } from '../../platform/access.ts';
import { asProblem, call, type ApiProblem, type ReplyOf } from '../api.ts';
import { frontOf } from '../fronts.ts';
import { useTerms } from '../i18n/terms.ts';
import { Button } from '../ui/Button.tsx';
import { Card, ErrorNotice, Skeleton } from '../ui/Blocks.tsx';
import { Page } from '../ui/Page.tsx';
import { useSignInWords } from './words.ts';
import './sign-in.css';

type People = ReplyOf<typeof signInContract.demoPeople>['people'];
const fronts = ['/field', '/console', '/'] as const;
const word = { '/field': 'field', '/console': 'console', '/': 'portal' } as const;

/** "Enter as…": everybody worth trying, by where they work. */
export default function EnterPage() {
  const t = useSignInWords();
  const [people, setPeople] = useState<People>();
  const [problem, setProblem] = useState<ApiProblem>();
  useEffect(() => {
    call<typeof signInContract.demoPeople>('GET /api/demo/people')
      .then((reply) => setPeople(reply.people))
      .catch((error: unknown) => setProblem(asProblem(error)));
  }, []);
  if (problem?.status === 404) {
    return (
      <Page title={t('enter.off')} back="/">
        <p>
          <a href="/sign-in">{t('enter.toSignIn')}</a>
        </p>
      </Page>
    );
  }
  return (
    <Page title={t('enter.title')} back="/sign-in" lead={t('enter.lead')} wide>
      {problem && <ErrorNotice error={problem} />}
      {!people && !problem && <Skeleton lines={10} />}
      {people &&
        fronts.map((front) => (
          <Card key={front} title={t(`enter.fronts.${word[front]}`)}>
            <RoleList front={front} people={people} onProblem={setProblem} />
          </Card>
        ))}
    </Page>
  );
}

const RoleList = ({ front, people, onProblem }: { front: (typeof fronts)[number]; people: People; onProblem(problem: ApiProblem): void }) => {
  const terms = useTerms();
  const [entering, setEntering] = useState('');
  const enter = async (personId: string) => {
    setEntering(personId);
    try {
      await call<typeof signInContract.enterAs>('POST /api/demo/enter', { body: { personId } });
      window.location.assign(front);
    } catch (error) {
      onProblem(asProblem(error));
      setEntering('');
    }
  };
  return (
    <ul className="sign-in-roles">
      {roles
        .filter((role) => frontOf[role] === front && people.some((person) => person.role === role))
        .map((role) => (
          <li key={role}>
            <h3>{terms(`role.${role}`)}</h3>
            <div className="tx-row">
              {people
                .filter((person) => person.role === role)
                .map((person) => (
                  <PersonButton key={person.id} person={person} busy={entering === person.id} onEnter={() => void enter(person.id)} />
                ))}
            </div>
          </li>
        ))}
    </ul>
  );
};

const PersonButton = ({ person, busy, onEnter }: { person: People[number]; busy: boolean; onEnter(): void }) => (
  <Button kind="quiet" className="sign-in-person" busy={busy} onClick={onEnter}>
    <strong>{person.name}</strong>
    <span>{person.areaPath}</span>
  </Button>
);
