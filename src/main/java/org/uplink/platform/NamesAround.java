package org.uplink.platform;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Mapper;
import io.quarkus.qute.ResolutionContext;
import io.quarkus.qute.Results;
import io.quarkus.qute.ValueResolver;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/**
 * Finds what a template speaks of in the loops and {@code let}s around it, from the inside out. Without it Qute asks each
 * of its resolvers, one for every class that templates show, at every level whether it knows the name: most of what a long
 * page cost.
 */
@Singleton
class NamesAround implements ValueResolver {

    private static final int BEFORE_ALL_OTHERS = 1000;

    @Override
    public int getPriority() {
        return BEFORE_ALL_OTHERS;
    }

    /** The first name of an expression, where a section has put names; what comes after a dot is asked of a value. */
    @Override
    public boolean appliesTo(EvalContext context) {
        return context.getBase() instanceof Mapper names
                && context.getParams().isEmpty()
                && names == context.resolutionContext().getData();
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        return find(context.resolutionContext(), context.getName());
    }

    private static CompletionStage<Object> find(ResolutionContext place, String name) {
        if (!(place.getData() instanceof Mapper names)) {
            return place.evaluate(name);
        }
        if (!names.appliesTo(name)) {
            return around(place, name);
        }
        return names.getAsync(name)
                .thenCompose(found -> Results.isNotFound(found) ? around(place, name) : CompletedStage.of(found));
    }

    private static CompletionStage<Object> around(ResolutionContext place, String name) {
        var outer = place.getParent();
        return outer == null ? Results.notFound(name) : find(outer, name);
    }
}
