package org.uplink.assignment;

import java.time.LocalDate;

/** Somebody takes something by a day. */
record PlanLine(PlanTake take, LocalDate dueOn) {}
