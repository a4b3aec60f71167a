package org.uplink.people.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.uplink.people.provider.DiscoveryRules.Discovery;
import org.uplink.people.provider.Fault.Found;
import org.uplink.people.provider.MetadataRules.Metadata;
import org.uplink.platform.Outside;
import org.uplink.platform.Unfetched;

/** Tries whether a provider is there and says what it must, before anything is saved. */
@ApplicationScoped
class Connection {

    private final Outside outside;
    private final Clock clock;

    Connection(Outside outside, Clock clock) {
        this.outside = outside;
        this.clock = clock;
    }

    Discovery openId(String typed) throws Found {
        try {
            var address = DiscoveryRules.address(typed);
            var discovery = DiscoveryRules.discovery(address, outside.read(address));
            for (var used : discovery.addresses().values()) {
                outside.check(used);
            }
            DiscoveryRules.checkKeys(outside.read(discovery.keys()));
            return discovery;
        } catch (Unfetched unfetched) {
            throw new Found(Fault.of(unfetched));
        }
    }

    Metadata samlAt(String address) throws Found {
        try {
            return saml(outside.read(address));
        } catch (Unfetched unfetched) {
            throw new Found(Fault.of(unfetched));
        }
    }

    /** From a file that somebody sent. */
    Metadata saml(String text) throws Found {
        try {
            var metadata = MetadataRules.metadata(text, Instant.now(clock));
            outside.check(metadata.signIn());
            if (metadata.signOut() != null) {
                outside.check(metadata.signOut());
            }
            return metadata;
        } catch (Unfetched unfetched) {
            throw new Found(Fault.of(unfetched));
        }
    }
}
