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
 * Finds what a template speaks of in the loops, {@code let}s and pages around it, from the inside out. Without it Qute asks
 * each of its resolvers, one for every class that templates show, at every level whether it knows the name: most of what a
 * long page cost.
 */
@Singleton
class NamesAround implements ValueResolver {

    private static final int BEFORE_ALL_OTHERS = 1000;

    @Override
    public int getPriority() {
        return BEFORE_ALL_OTHERS;
    }

    /** The first name of an expression, where a section has put names or none; what comes after a dot is asked of a value. */
    @Override
    public boolean appliesTo(EvalContext context) {
        var here = context.resolutionContext().getData();
        return context.getBase() == here
                && context.getParams().isEmpty()
                && (here instanceof Mapper || here == null && !isAfterADot(context));
    }

    /** A page inside another has no names of its own; Qute says by the class alone whether that is asked, or a value that is not there. */
    private static boolean isAfterADot(EvalContext context) {
        return context.getClass().getSimpleName().startsWith("Terminal");
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        return find(context.resolutionContext(), context.getName());
    }

    private static CompletionStage<Object> find(ResolutionContext place, String name) {
        return switch (place.getData()) {
            case null -> around(place, name);
            case Mapper names when !names.appliesTo(name) -> around(place, name);
            case Mapper names ->
                names.getAsync(name)
                        .thenCompose(
                                found -> Results.isNotFound(found) ? around(place, name) : CompletedStage.of(found));
            default -> Results.notFound(name); // Qute goes on by itself
        };
    }

    private static CompletionStage<Object> around(ResolutionContext place, String name) {
        var outer = place.getParent();
        return outer == null ? Results.notFound(name) : find(outer, name);
    }
}
