package org.uplink.evidence.work;

import java.util.List;
import java.util.UUID;
import org.uplink.evidence.work.ReviewRows.ScoreLine;

/** Knows the scores that were given with a review. */
interface Scored {

    List<ScoreLine> scoresOf(UUID review);
}
