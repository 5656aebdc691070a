import { useMay, useSession } from '#client/session.ts'
import { ApprovalFacts } from './approval-facts.tsx'
import { ApprovalForm } from './approval-form.tsx'

/** When work needs approval: a form, or the facts. */
export function ApprovalSection() {
  const { approval } = useSession().desk
  return useMay('desk.edit') ? <ApprovalForm /> : <ApprovalFacts rules={approval} />
}
