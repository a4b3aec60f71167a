package org.uplink.credential;

import java.util.List;

/** A learner record with the credentials in it, as they are today. */
record Gathered(LearnerRecord record, List<Credential> credentials) {}
