package org.uplink.platform.operation;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A request that goes on when there is room for it in its organization's share. Until then nothing of it is read: Quarkus holds
 * each request until somebody asks for what it brings, and whoever let it go before would lose that. While much
 * of it is still coming in, others have its place: a slow line is no work.
 */
final class Turn implements Runnable {

    private enum Place {
        TAKEN,
        LENT,
        LEFT
    }

    /** A hundred thousand bytes and more do not come at once. */
    private static final int DIGITS_OF_MUCH = 6;

    private static final Set<HttpMethod> ASKING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final RoutingContext request;
    private final Share share;
    private final Context loop;
    private final AtomicReference<Place> place = new AtomicReference<>(Place.TAKEN);
    private boolean begun;

    Turn(RoutingContext request, Share share) {
        this.request = request;
        this.share = share;
        this.loop = request.vertx().getOrCreateContext();
    }

    /** At once where there is room; else whoever leaves begins it, on another's thread. */
    @Override
    public void run() {
        if (Vertx.currentContext() == loop) {
            begin();
        } else {
            loop.runOnContext(_ -> begin());
        }
    }

    private void begin() {
        begun = true;
        if (request.response().closed()) {
            leave();
            return;
        }
        request.addEndHandler(_ -> leave());
        if (bringsMuch()) {
            lend();
        }
        request.next();
    }

    /** Nobody waits for what comes in where only something is asked for. */
    private boolean bringsMuch() {
        var length = request.request().getHeader("Content-Length");
        return length != null
                && length.length() >= DIGITS_OF_MUCH
                && !ASKING.contains(request.request().method());
    }

    private void lend() {
        if (share.lend()) {
            place.set(Place.LENT);
            request.request().end().onSuccess(_ -> comeBack());
        }
    }

    private void comeBack() {
        if (place.compareAndSet(Place.LENT, Place.TAKEN)) {
            share.comeBack();
        }
    }

    /** A connection that breaks may end a request that has ended. */
    private void leave() {
        switch (place.getAndSet(Place.LEFT)) {
            case TAKEN -> share.leave();
            case LENT -> share.stayAway();
            case LEFT -> {}
        }
    }

    /** On the thread of the request. */
    void waitAtMost(long millis) {
        if (!begun) {
            request.vertx().setTimer(millis, _ -> giveUp());
        }
    }

    private void giveUp() {
        if (share.giveUp(this)) {
            SentAway.CROWD.answer(request);
        }
    }
}
