"""Words that tell a provision's number from another number, and the Act of an unnamed one.

None of these lists needs to be complete. Each moves the odds for a number that stands alone ("section 60",
"S40"); a number with its limbs ("section 31(1)(a)") hardly needs them.
"""

from __future__ import annotations

FOLLOWERS = frozenset(
    """
    and or nor but of in to for by as at on from under with within without via is are was were be been
    being has have had do does did can could may might must shall should will would cannot also both
    either which that who whose when where because since if although though unless so than then the this
    these those not no only together respectively here read above below upon through until per being
    having all applies apply applied applying engages engage engaged covers cover covered protects protect
    protected prevents prevent prevented prohibits prohibit forbids forbid exempts exempt exempting
    exemption exemptions exception exceptions foia foi fois foisa eir eirs dpa act requires require
    required refers refer relates relate provides provide states state says say sets set allows allow
    permits permit means mean removes remove gives give makes make bites bite attaches attach concerns
    concern deals deal remains remain governs govern attracts excludes exclude relied used cited claimed
    invoked upheld enables entitles disapplies continues comes stands
    """.split()
)
"""What may follow a provision's plain number in a sentence."""

UNITS = frozenset(
    """
    day days week weeks month months year years hour hours hrs minute minutes mins working calendar page
    pages document documents record records file files email emails officer officers people persons person
    individuals staff member members vehicle vehicles time times pounds percent per cent other others
    further more requests items occasions cases incidents offences crimes january february march april may
    june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec
    copies metres miles km acres am pm
    """.split()
) - {"may", "per"}
"""What follows a number that counts or measures something."""
