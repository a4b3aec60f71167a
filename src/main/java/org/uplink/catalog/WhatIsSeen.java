package org.uplink.catalog;

import io.quarkus.cache.CacheKeyGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Method;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uplink.platform.Actor;
import org.uplink.platform.ContentLoader;
import org.uplink.platform.CurrentActor;
import org.uplink.platform.OrganizationId;

/**
 * What a search depends on beside its words: the content that is served, and whose competencies and roles somebody sees. Newer
 * content, and another version of an organization's framework, are looked through anew.
 */
@ApplicationScoped
class WhatIsSeen implements CacheKeyGenerator {

    private record Key(
            Object search,
            @Nullable Instant contentOf,
            @Nullable OrganizationId organization,
            int frameworkVersion) {}

    private final ContentLoader content;
    private final CurrentActor current;

    WhatIsSeen(ContentLoader content, CurrentActor current) {
        this.content = content;
        this.current = current;
    }

    @Override
    public Object generate(Method method, Object... search) {
        var actor = current.find();
        return new Key(
                search[0],
                content.loadedAt(),
                actor.map(Actor::organization).orElse(null),
                actor.map(Actor::frameworkVersion).orElse(0));
    }
}
