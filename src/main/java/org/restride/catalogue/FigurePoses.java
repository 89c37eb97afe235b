package org.restride.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Looks for angles that no joint can take: written ones, and those that follow from written directions. */
final class FigurePoses {

    private static final double SLACK = 0.5;
    private static final List<String> SPINE = List.of(
            "lumbar",
            "thoracic",
            "neck",
            "lumbarSide",
            "thoracicSide",
            "neckSide",
            "lumbarTwist",
            "thoracicTwist",
            "neckTwist");
    private static final List<Map.Entry<String, String>> LEG = List.of(
            Map.entry("hip", "hip"),
            Map.entry("abd", "abduction"),
            Map.entry("rot", "rotation"),
            Map.entry("knee", "knee"),
            Map.entry("ankle", "ankle"),
            Map.entry("toe", "toe"));
    private static final List<Map.Entry<String, String>> ARM = List.of(
            Map.entry("shoulder", "shoulder"),
            Map.entry("abd", "shoulderAbduction"),
            Map.entry("rot", "shoulderRotation"),
            Map.entry("elbow", "elbow"),
            Map.entry("wrist", "wrist"));
    private static final List<String> LEGS = List.of("legR", "legL");
    private static final List<String> ARMS = List.of("armR", "armL");
    /** Fields of a pose or a limb that are no single number. */
    private static final Set<String> OTHERS = Set.of(
            "base", "pelvis", "rest", "anchor", "legR", "legL", "armR", "armL", "foot", "ball", "ankleAt", "hand",
            "elbowAt", "fist");

    private final JointRanges ranges;
    private final List<FigureFault> faults = new ArrayList<>();
    private final List<ObjectNode> resolved = new ArrayList<>();

    private FigurePoses(JointRanges ranges) {
        this.ranges = ranges;
    }

    /** Every fault, in the order of the file; empty if a body can do all of it. */
    static List<FigureFault> faults(JsonNode poses) {
        FigurePoses reading = new FigurePoses(JointRanges.shipped());
        for (int i = 0; i < poses.size() && reading.readable(poses.get(i), i); i++) {
            reading.resolve(poses.get(i));
        }
        if (reading.faults.isEmpty()) {
            for (int i = 0; i < reading.resolved.size(); i++) {
                reading.check("poses[" + i + "].", reading.resolved.get(i));
            }
        }
        return List.copyOf(reading.faults);
    }

    private boolean readable(JsonNode pose, int index) {
        String place = "poses[" + index + "]";
        if (!pose.isObject()) {
            return unreadable(place, "must be an object");
        }
        if (pose.has("base") && !ranges.base(pose.path("base").asString("")).isObject()) {
            return unreadable(place + ".base", "is no base pose");
        }
        JsonNode mirror = pose.path("mirror");
        if (!mirror.isMissingNode() && !(mirror.isInt() && mirror.asInt() >= 0 && mirror.asInt() < index)) {
            return unreadable(place + ".mirror", "must name an earlier pose");
        }
        return numbers(place, pose);
    }

    private boolean numbers(String place, JsonNode fields) {
        boolean good = true;
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            String name = field.getKey();
            if (LEGS.contains(name) || ARMS.contains(name)) {
                good &= field.getValue().isObject()
                        ? numbers(place + "." + name, field.getValue())
                        : unreadable(place + "." + name, "must be an object");
            } else if (!OTHERS.contains(name) && !field.getValue().isNumber()) {
                good = unreadable(place + "." + name, "must be a number");
            }
        }
        return good;
    }

    private boolean unreadable(String place, String what) {
        faults.add(new FigureFault.Unreadable(place, what));
        return false;
    }

    /** A limb that is given replaces the base's limb whole. */
    private void resolve(JsonNode written) {
        ObjectNode pose = JsonNodeFactory.instance.objectNode();
        if (written.has("base")) {
            put(pose, ranges.base(written.path("base").asString("")));
        } else if (written.has("mirror")) {
            put(pose, mirrored(resolved.get(written.path("mirror").asInt())));
        }
        put(pose, written);
        resolved.add(pose);
    }

    /** With right and left exchanged; ranges to the sides are the same on both, so their signs do not matter. */
    private static ObjectNode mirrored(ObjectNode pose) {
        ObjectNode other = pose.deepCopy();
        for (List<String> limbs : List.of(LEGS, ARMS)) {
            for (int side = 0; side < 2; side++) {
                JsonNode limb = pose.path(limbs.get(1 - side));
                other.remove(limbs.get(side));
                if (limb.isObject()) {
                    other.set(limbs.get(side), limb);
                }
            }
        }
        for (String across : List.of("roll", "turn", "tilt")) {
            if (pose.has(across)) {
                other.put(across, -pose.path(across).asDouble());
            }
        }
        return other;
    }

    private static void put(ObjectNode pose, JsonNode more) {
        more.properties().forEach(field -> pose.set(field.getKey(), field.getValue()));
    }

    private void check(String place, ObjectNode pose) {
        SPINE.forEach(name -> check(place + name, name, pose.path(name)));
        for (String limb : LEGS) {
            leg(place + limb + ".", pose, pose.path(limb));
        }
        for (String limb : ARMS) {
            arm(place + limb + ".", pose.path(limb));
        }
    }

    private void leg(String place, ObjectNode pose, JsonNode leg) {
        LEG.forEach(angle -> check(place + angle.getKey(), angle.getValue(), leg.path(angle.getKey())));
        if (leg.has("foot") || leg.has("ball") || leg.has("ankleAt")) {
            return;
        }
        double lean = pelvisLean(pose);
        double thigh = leg.path("thigh").asDouble(leg.path("hip").asDouble(0) - lean);
        if (leg.has("thigh")) {
            checkUnwound(place + "thigh", "hip", thigh + lean);
        }
        if (leg.has("shank")) {
            checkUnwound(place + "shank", "knee", thigh - leg.path("shank").asDouble());
        }
    }

    private void arm(String place, JsonNode arm) {
        ARM.forEach(angle -> check(place + angle.getKey(), angle.getValue(), arm.path(angle.getKey())));
        if (!arm.has("hand") && !arm.has("elbowAt") && arm.has("arm") && arm.has("forearm")) {
            checkUnwound(
                    place + "forearm",
                    "elbow",
                    arm.path("forearm").asDouble() - arm.path("arm").asDouble());
        }
    }

    /** How far the pelvis leans forward once it has been rolled, tilted and turned, in degrees. */
    private static double pelvisLean(ObjectNode pose) {
        double lean = radians(pose, "lean");
        double roll = radians(pose, "roll");
        double tilt = radians(pose, "tilt");
        double turn = radians(pose, "turn");
        double x = Math.sin(lean) * Math.cos(tilt) + Math.sin(roll) * Math.cos(lean) * Math.sin(tilt);
        double y = Math.cos(lean) * Math.cos(tilt) - Math.sin(roll) * Math.sin(lean) * Math.sin(tilt);
        double z = -Math.cos(roll) * Math.sin(tilt);
        return Math.toDegrees(Math.atan2(x * Math.cos(turn) + z * Math.sin(turn), y));
    }

    private static double radians(ObjectNode pose, String angle) {
        return Math.toRadians(pose.path(angle).asDouble(0));
    }

    private void check(String place, String joint, JsonNode angle) {
        if (angle.isNumber()) {
            report(place, joint, angle.asDouble());
        }
    }

    private void checkUnwound(String place, String joint, double angle) {
        report(place, joint, ranges.of(joint).unwound(angle));
    }

    private void report(String place, String joint, double angle) {
        JointRanges.Range range = ranges.of(joint);
        if (range.beyond(angle) > SLACK) {
            faults.add(new FigureFault.Impossible(place, joint, angle, range.least(), range.most()));
        }
    }
}
