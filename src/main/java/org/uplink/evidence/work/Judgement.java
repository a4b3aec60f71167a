package org.uplink.evidence.work;

import java.util.List;
import java.util.UUID;
import org.uplink.evidence.work.ReviewRules.Score;
import org.uplink.platform.PersonId;

/**
 * An assessor's word on one submission.
 *
 * @param round the hand-in that it speaks of
 * @param organization the alias of the assessor's
 */
record Judgement(
        UUID submission,
        int round,
        PersonId assessor,
        String name,
        String organization,
        Deed decision,
        String comment,
        List<Score> scores) {}
