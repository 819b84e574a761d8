/// How an agreement pays: the share of a base that accrues, the cap that limits what counts, the
/// lag until it is paid, and what payments are worth on one date.
///
/// Start with [AgreementLedger][headroom.agreement.AgreementLedger]. How revenue moves does not
/// belong here, nor do statistics over trials.
@NullMarked
package headroom.agreement;

import org.jspecify.annotations.NullMarked;
