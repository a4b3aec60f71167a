package org.uplink.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.SortedMap;
import java.util.TreeMap;
import org.uplink.certification.Certifications;
import org.uplink.path.CertificationTitles;

/** Tells the room of paths which certifications a path can lead to. */
@ApplicationScoped
class OfferedCertifications implements CertificationTitles {

    private final Certifications certifications;

    OfferedCertifications(Certifications certifications) {
        this.certifications = certifications;
    }

    @Override
    public SortedMap<String, String> all() {
        var titles = new TreeMap<String, String>();
        certifications.all().forEach(one -> titles.put(one.slug(), one.title()));
        return titles;
    }
}
