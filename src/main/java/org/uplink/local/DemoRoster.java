package org.uplink.local;

import static org.uplink.local.DemoTeam.CAMPUS;
import static org.uplink.local.DemoTeam.CLASSROOM;
import static org.uplink.local.DemoTeam.DATA;
import static org.uplink.local.DemoTeam.INFRASTRUCTURE;
import static org.uplink.local.DemoTeam.SERVICE_DESK;
import static org.uplink.local.DemoTeam.TECHNOLOGY;

import java.util.ArrayList;
import java.util.List;

/** The technology department of a district of middle size, and how it grows. */
final class DemoRoster {

    static final int STANDARD = 30;

    private static final String TECHNICIAN = "support-technician";
    private static final String SYSTEMS = "systems-administrator";
    private static final String NETWORK = "network-administrator";
    private static final String STUDENT_DATA = "data-systems-specialist";
    private static final String INSTRUCTIONAL = "instructional-technology-specialist";
    private static final String ENDPOINT = "endpoint-administrator";

    private static final List<DemoSlot> PLACES = List.of(
            DemoSlot.of("technology-director", TECHNOLOGY).account("admin").leading("admin"),
            DemoSlot.of("service-desk-lead", SERVICE_DESK).account("manager").leading(),
            DemoSlot.of(SYSTEMS, INFRASTRUCTURE).account("assessor").assesses().holds(),
            DemoSlot.of(TECHNICIAN, SERVICE_DESK).account("learner").story(DemoStory.LEARNER),
            DemoSlot.of(TECHNICIAN, SERVICE_DESK).account("shared").story(DemoStory.ON_TRACK),
            DemoSlot.of("technology-operations-manager", INFRASTRUCTURE).leading(),
            DemoSlot.of("small-district-coordinator", TECHNOLOGY),
            DemoSlot.of(TECHNICIAN, SERVICE_DESK).story(DemoStory.LATE),
            DemoSlot.of(TECHNICIAN, SERVICE_DESK).story(DemoStory.STUCK),
            DemoSlot.of(TECHNICIAN, SERVICE_DESK).holds(),
            DemoSlot.of(TECHNICIAN, CAMPUS).leading(),
            DemoSlot.of(TECHNICIAN, CAMPUS).story(DemoStory.ON_TRACK),
            DemoSlot.of(TECHNICIAN, CAMPUS).story(DemoStory.DONE),
            DemoSlot.of(TECHNICIAN, CAMPUS).story(DemoStory.NEW),
            DemoSlot.of(TECHNICIAN, SERVICE_DESK).story(DemoStory.DONE),
            DemoSlot.of(SYSTEMS, INFRASTRUCTURE).story(DemoStory.ON_TRACK),
            DemoSlot.of(SYSTEMS, INFRASTRUCTURE).holds(),
            DemoSlot.of(NETWORK, INFRASTRUCTURE).assesses(),
            DemoSlot.of(NETWORK, INFRASTRUCTURE).story(DemoStory.STUCK),
            DemoSlot.of("security-analyst", INFRASTRUCTURE).duty("cybersecurity-coordinator"),
            DemoSlot.of(STUDENT_DATA, DATA).duty("data-privacy-coordinator").leading(),
            DemoSlot.of(STUDENT_DATA, DATA).story(DemoStory.LATE),
            DemoSlot.of(STUDENT_DATA, DATA).holds(),
            DemoSlot.of(INSTRUCTIONAL, CLASSROOM).leading(),
            DemoSlot.of(INSTRUCTIONAL, CLASSROOM),
            DemoSlot.of(INSTRUCTIONAL, CLASSROOM),
            DemoSlot.of(INSTRUCTIONAL, CLASSROOM),
            DemoSlot.of(ENDPOINT, CLASSROOM).duty("assessment-technology-coordinator"),
            DemoSlot.of(ENDPOINT, CLASSROOM),
            DemoSlot.of(TECHNICIAN, SERVICE_DESK).left());

    /** A larger department has more of these, over and over. */
    private static final List<DemoSlot> FURTHER = List.of(
            DemoSlot.of(TECHNICIAN, SERVICE_DESK).story(DemoStory.ON_TRACK),
            DemoSlot.of(TECHNICIAN, CAMPUS),
            DemoSlot.of(INSTRUCTIONAL, CLASSROOM),
            DemoSlot.of(TECHNICIAN, CAMPUS).story(DemoStory.DONE),
            DemoSlot.of(STUDENT_DATA, DATA),
            DemoSlot.of(TECHNICIAN, SERVICE_DESK).holds(),
            DemoSlot.of(ENDPOINT, CLASSROOM),
            DemoSlot.of(TECHNICIAN, CAMPUS).story(DemoStory.LATE),
            DemoSlot.of(NETWORK, INFRASTRUCTURE),
            DemoSlot.of(SYSTEMS, INFRASTRUCTURE).story(DemoStory.ON_TRACK));

    private DemoRoster() {}

    static List<DemoSlot> of(int people) {
        var slots = new ArrayList<>(PLACES);
        for (var i = 0; slots.size() < people; i++) {
            slots.add(FURTHER.get(i % FURTHER.size()));
        }
        return slots;
    }
}
