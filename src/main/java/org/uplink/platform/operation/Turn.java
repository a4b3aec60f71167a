package org.uplink.platform.operation;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A request that goes on when there is room for it in its organization's share. Until then nothing of it is read: Quarkus holds
 * each request until somebody asks for what it brings, and whoever let it go before would lose that.
 */
final class Turn implements Runnable {

    private final RoutingContext request;
    private final Share share;
    private final Context loop;
    private final AtomicBoolean left = new AtomicBoolean();
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
        request.next();
    }

    /** A connection that breaks may end a request that has ended. */
    private void leave() {
        if (left.compareAndSet(false, true)) {
            share.leave();
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
