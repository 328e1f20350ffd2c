/** Who asks, what they may do, and what they pay for. */
export const rightWords = {
  username: 'username, user name, login, email, e mail, user id, email address*, e mail address*',
  user: `
    user, users, player, players, gamer, account, accounts, customer, consumer, client, tenant, organization, organisation, org, team,
    workspace, project, application, app, merchant, service account, developer, session user, email domain*, e mail domain*, current user,
    logged in user, signed in user, authenticated user`,
  scope: `
    scope, scopes, oauth scope*, privilege scope*, access scope*, granular scope*, insufficient scope*,
    insufficientscope*, authentication scopes, token scope*, delegated permission*, application permission*,
    abilities provided, ability provided, ability, abilities`,
  permission: `
    permission*, privilege*, entitle*, authorit*, access right*, access level, capabilit*, acl, rbac, abac, policy,
    policies, grants, rights, access control, access rule*, role based, authorization polic*, access polic*,
    clearance, ability`,
  role: `
    role, roles, admin, admins, administrator*, superuser*, moderator*, staff, group, groups, collaborator*,
    maintainer*, server admin, system admin, manager, participant, editor, owner, owners, creator, author, members,
    member, superadmin`,
  action: `
    action, operation, resource, delete, edit, update, create, read, write, modify, view, access, perform, publish,
    list, get, invoke, execute, manage, page, endpoint, document, item, object, route, method, area, section, content,
    feature, repository`,
  feature: 'feature, features, functionality',
  rowPolicy: 'row level security, rls, row level, security rules',
  plan: `
    plan, plans, tier, billing, payment, payments, paid, license, licence, licenses, trial, trial period,
    subscription, subscriptions, subscribe, subscribed, premium, edition, past due, insufficient funds, unpaid,
    overdue, add on, usage plan, free tier, subscriber*, enterprise plan`,
  upgrade: `
    please upgrade, need to upgrade, needs to upgrade, must upgrade, have to upgrade, upgrade your plan,
    upgrade your subscription, upgrade your account, upgrade to a, upgrade to the, upgrade plan, upgrade to access,
    upgrade to use, upgrade to unlock, upgrade now, consider upgrading`,
  version: 'version, versions, browser, tls, protocol, sdk, library, firmware, software, driver',
  membership: 'membership, memberships',
  consent: 'consent, consents, consentid, mandate',
  terms: `
    agreement, agreements, terms of service, terms of use, terms and conditions, terms not accepted, accept the terms, license agreement,
    developer agreement`,
  unfunded: `
    credits exhausted, credit exhausted, credits depleted, credits are exhausted, exhausted your credit*, run out of credit*,
    balance exhausted, no remaining credit*, zero credit*, zero balance,
    enough credit*, insufficient credit*, credits exceeded, credits used up, exceeded your credit*, insufficient balance, out of credit*, insufficient funds,
    not enough balance, low balance, no credit*, credit limit*, balance is too low`,
} as const;
