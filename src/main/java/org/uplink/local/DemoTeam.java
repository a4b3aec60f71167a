package org.uplink.local;

import org.jspecify.annotations.Nullable;

/** The teams of a technology department, each below another but the first. */
enum DemoTeam {
    TECHNOLOGY("Technology", null),
    SERVICE_DESK("Service Desk", TECHNOLOGY),
    CAMPUS("Campus Technicians", SERVICE_DESK),
    INFRASTRUCTURE("Infrastructure", TECHNOLOGY),
    DATA("Data and Systems", TECHNOLOGY),
    CLASSROOM("Classroom Technology", TECHNOLOGY);

    private final String title;
    private final @Nullable DemoTeam parent;

    DemoTeam(String title, @Nullable DemoTeam parent) {
        this.title = title;
        this.parent = parent;
    }

    String title() {
        return title;
    }

    @Nullable
    DemoTeam parent() {
        return parent;
    }
}
