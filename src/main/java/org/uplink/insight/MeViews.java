package org.uplink.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import org.uplink.platform.CurrentActor;
import org.uplink.progress.Progress;

/** Gathers what one's own page says. */
@ApplicationScoped
class MeViews {

    private final WalkList walks;
    private final Progress progress;
    private final OwnSkills skills;
    private final MyDays days;
    private final WeekOfLearning week;
    private final CurrentActor current;

    MeViews(
            WalkList walks,
            Progress progress,
            OwnSkills skills,
            MyDays days,
            WeekOfLearning week,
            CurrentActor current) {
        this.walks = walks;
        this.progress = progress;
        this.skills = skills;
        this.days = days;
        this.week = week;
        this.current = current;
    }

    MePage.View view() {
        var person = current.get().person();
        var running =
                walks.of(person).stream().filter(walk -> !walk.completed()).toList();
        var courses = progress.running();
        var own = skills.read();
        var known = new HashSet<>(progress.completedBy(person));
        courses.forEach(course -> known.add(course.course().id()));
        var now = WhatNowRules.choose(new WhatNowRules.Situation(running, courses, own.closing(known)));
        return new MePage.View(
                now,
                days.due(running),
                courses,
                running,
                own.domains(),
                !own.lines().isEmpty(),
                days.changes(),
                week.read());
    }
}
