import { useCall } from '../../../app/data.ts';
import { Fetched } from '../../../app/fetched.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { CancelledSession } from './cancelled-session.tsx';
import { RegisterHeader } from './register-header.tsx';
import { TakeRegister } from './take-register.tsx';

/** The register of one session. */
export function RegisterPage({ id }: { readonly id: string }) {
  const register = useCall('sessions.register', { id });
  const start = useCall('app.start', {});
  if (!register.data || !start.data) {
    const waits = [register, start].find((query) => query.isError) ?? register;
    return (
      <>
        <PageHeader title="Register" />
        <Fetched of={waits as typeof register} what="the register">
          {() => null}
        </Fetched>
      </>
    );
  }
  const { today } = start.data;
  if (register.data.session.status === 'cancelled') {
    return (
      <>
        <RegisterHeader register={register.data} />
        <CancelledSession session={register.data.session} />
      </>
    );
  }
  return <TakeRegister register={register.data} today={today} />;
}
