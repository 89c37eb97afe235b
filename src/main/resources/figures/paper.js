// Made by frontend/figure/paper-script.ts; change the sources, not this.
"use strict";
var __extends = (this && this.__extends) || (function () {
    var extendStatics = function (d, b) {
        extendStatics = Object.setPrototypeOf ||
            ({ __proto__: [] } instanceof Array && function (d, b) { d.__proto__ = b; }) ||
            function (d, b) { for (var p in b) if (Object.prototype.hasOwnProperty.call(b, p)) d[p] = b[p]; };
        return extendStatics(d, b);
    };
    return function (d, b) {
        if (typeof b !== "function" && b !== null)
            throw new TypeError("Class extends value " + String(b) + " is not a constructor or null");
        extendStatics(d, b);
        function __() { this.constructor = d; }
        d.prototype = b === null ? Object.create(b) : (__.prototype = b.prototype, new __());
    };
})();
var __assign = (this && this.__assign) || function () {
    __assign = Object.assign || function(t) {
        for (var s, i = 1, n = arguments.length; i < n; i++) {
            s = arguments[i];
            for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p))
                t[p] = s[p];
        }
        return t;
    };
    return __assign.apply(this, arguments);
};
var __rest = (this && this.__rest) || function (s, e) {
    var t = {};
    for (var p in s) if (Object.prototype.hasOwnProperty.call(s, p) && e.indexOf(p) < 0)
        t[p] = s[p];
    if (s != null && typeof Object.getOwnPropertySymbols === "function")
        for (var i = 0, p = Object.getOwnPropertySymbols(s); i < p.length; i++) {
            if (e.indexOf(p[i]) < 0 && Object.prototype.propertyIsEnumerable.call(s, p[i]))
                t[p[i]] = s[p[i]];
        }
    return t;
};
var __read = (this && this.__read) || function (o, n) {
    var m = typeof Symbol === "function" && o[Symbol.iterator];
    if (!m) return o;
    var i = m.call(o), r, ar = [], e;
    try {
        while ((n === void 0 || n-- > 0) && !(r = i.next()).done) ar.push(r.value);
    }
    catch (error) { e = { error: error }; }
    finally {
        try {
            if (r && !r.done && (m = i["return"])) m.call(i);
        }
        finally { if (e) throw e.error; }
    }
    return ar;
};
var __spreadArray = (this && this.__spreadArray) || function (to, from, pack) {
    if (pack || arguments.length === 2) for (var i = 0, l = from.length, ar; i < l; i++) {
        if (ar || !(i in from)) {
            if (!ar) ar = Array.prototype.slice.call(from, 0, i);
            ar[i] = from[i];
        }
    }
    return to.concat(ar || Array.prototype.slice.call(from));
};
var __values = (this && this.__values) || function(o) {
    var s = typeof Symbol === "function" && Symbol.iterator, m = s && o[s], i = 0;
    if (m) return m.call(o);
    if (o && typeof o.length === "number") return {
        next: function () {
            if (o && i >= o.length) o = void 0;
            return { value: o && o[i++], done: !o };
        }
    };
    throw new TypeError(s ? "Object is not iterable." : "Symbol.iterator is not defined.");
};
(function () {
    var _a;
    var world = globalThis;
    var CHUNK = 4096;
    var AsciiDecoder = (function () {
        function AsciiDecoder() {
        }
        AsciiDecoder.prototype.decode = function (bytes2) {
            var text2 = "";
            for (var i = 0; i < bytes2.length; i += CHUNK)
                text2 += String.fromCharCode.apply(String, __spreadArray([], __read(Array.from(bytes2.subarray(i, i + CHUNK))), false));
            return text2;
        };
        return AsciiDecoder;
    }());
    (_a = world["TextDecoder"]) !== null && _a !== void 0 ? _a : (world["TextDecoder"] = AsciiDecoder);
    var LENGTH = {
        thigh: 24.5,
        shank: 24.6,
        ankle: 3.9,
        heel: 4,
        ball: 7,
        toe: 4.2,
        pelvis: 7,
        lumbar: 8.8,
        thoracic: 13,
        neck: 5.4,
        upperArm: 18.6,
        forearm: 14.6,
        hand: 9.3,
        fist: 4.5,
        hipWidth: 5.2,
        shoulderWidth: 9.6,
        shoulderDrop: 2.2,
        neckLean: 18
    };
    var SIGN = { R: 1, L: -1 };
    var SIDES = ["R", "L"];
    var TRUNK = [
        [-4, 4.6, 6.4, -0.9],
        [-1, 6.5, 8.2, -1.3],
        [2, 6.9, 8.6, -1.3],
        [6, 6, 8, -0.6],
        [10, 5.3, 7.1, 0.1],
        [13, 5.35, 7.1, 0.4],
        [17, 6, 7.7, 0.7],
        [21, 6.4, 8.5, 0.6],
        [24.5, 5.9, 8.7, 0.1],
        [27, 4.6, 7.3, -0.5],
        [28.8, 3.5, 5, -0.8]
    ];
    var NECK = [[-1.5, 3.1, 3.6, -0.4], [1.5, 2.75, 2.9, 0], [3.5, 2.65, 2.75, 0.1], [6.5, 2.9, 2.8, 0.3]];
    var THIGH = [
        [0, 6, 4, -0.3],
        [0.12, 6.1, 4.7, 0],
        [0.35, 5.5, 4.9, 0.35],
        [0.65, 4.5, 4.3, 0.25],
        [0.88, 3.75, 3.7, 0.1],
        [1, 3.55, 3.5, 0]
    ];
    var SHANK = [
        [0, 3.55, 3.5, 0],
        [0.12, 3.6, 3.55, -0.25],
        [0.3, 3.95, 3.8, -0.8],
        [0.5, 3.5, 3.3, -0.6],
        [0.75, 2.5, 2.4, -0.25],
        [0.93, 2, 2, 0],
        [1, 2.05, 2.05, 0]
    ];
    var UPPER_ARM = [
        [0, 3.05, 2.9, 0],
        [0.18, 3.3, 3.2, 0.05],
        [0.5, 2.85, 2.7, 0.15],
        [0.85, 2.35, 2.3, 0],
        [1, 2.3, 2.25, 0]
    ];
    var FOREARM = [
        [0, 2.3, 2.25, 0],
        [0.22, 2.5, 2.4, 0.1],
        [0.5, 2.15, 2.1, 0.05],
        [0.85, 1.6, 1.65, 0],
        [1, 1.5, 1.6, 0]
    ];
    var BUILDS = {
        average: { depth: 1, width: 1, limb: 1, belly: 0 },
        slim: { depth: 0.9, width: 0.93, limb: 0.9, belly: 0 },
        strong: { depth: 1.06, width: 1.08, limb: 1.1, belly: 0 },
        full: { depth: 1.14, width: 1.17, limb: 1.15, belly: 2.2 }
    };
    var buildOf = function (name) { return name !== void 0 && name in BUILDS ? BUILDS[name] : BUILDS.average; };
    function dense(sections, between) {
        var out = [];
        var last = sections.length - 1;
        var _loop_1 = function (i) {
            var _a = __read([i - 1, i, i + 1, i + 2].map(function (k) { return sections[Math.min(last, Math.max(0, k))]; }), 4), a = _a[0], b = _a[1], c = _a[2], d = _a[3];
            var _loop_2 = function (k) {
                var t = k / between;
                var spline = function (j) { return 0.5 * (2 * b[j] + (c[j] - a[j]) * t + (2 * a[j] - 5 * b[j] + 4 * c[j] - d[j]) * t * t + (3 * b[j] - a[j] - 3 * c[j] + d[j]) * Math.pow(t, 3)); };
                out.push([b[0] + (c[0] - b[0]) * t, spline(1), spline(2), spline(3)]);
            };
            for (var k = 0; k < between; k++) {
                _loop_2(k);
            }
        };
        for (var i = 0; i < last; i++) {
            _loop_1(i);
        }
        out.push(sections[last]);
        return out;
    }
    function trunkOf(build) {
        return TRUNK.map(function (_a) {
            var _b = __read(_a, 4), at = _b[0], depth2 = _b[1], width = _b[2], forward = _b[3];
            var belly = build.belly * Math.exp(-(Math.pow(((at - 7.5) / 5.5), 2)));
            return [at, depth2 * build.depth + belly * 0.5, width * build.width, forward + belly * 0.5];
        });
    }
    function limbOf(sections, build) {
        return sections.map(function (_a) {
            var _b = __read(_a, 4), at = _b[0], depth2 = _b[1], width = _b[2], forward = _b[3];
            var k = 1 + (build.limb - 1) * (1 - Math.pow(at, 3));
            return [at, depth2 * k, width * k, forward];
        });
    }
    var WORLD = { f: [1, 0, 0], u: [0, 1, 0], r: [0, 0, 1] };
    var UP = [0, 1, 0];
    var DEGREE = Math.PI / 180;
    var radians = function (degrees2) { return degrees2 * DEGREE; };
    var degrees = function (angle) { return angle / DEGREE; };
    var add = function (a, b) { return [a[0] + b[0], a[1] + b[1], a[2] + b[2]]; };
    var sub = function (a, b) { return [a[0] - b[0], a[1] - b[1], a[2] - b[2]]; };
    var scale = function (a, k) { return [a[0] * k, a[1] * k, a[2] * k]; };
    var along = function (a, direction2, k) { return [
        a[0] + direction2[0] * k,
        a[1] + direction2[1] * k,
        a[2] + direction2[2] * k
    ]; };
    var dot = function (a, b) { return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]; };
    var cross = function (a, b) { return [
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0]
    ]; };
    var size = function (a) { return Math.sqrt(dot(a, a)); };
    var distance = function (a, b) { return size(sub(a, b)); };
    var unit = function (a) {
        var length2 = size(a);
        return length2 > 0 ? scale(a, 1 / length2) : a;
    };
    var mix = function (a, b, t) { return a + (b - a) * t; };
    var mix3 = function (a, b, t) { return [
        mix(a[0], b[0], t),
        mix(a[1], b[1], t),
        mix(a[2], b[2], t)
    ]; };
    var clamp = function (x, low, high) { return Math.min(high, Math.max(low, x)); };
    function rotate(p, axis, angle) {
        if (angle === 0)
            return p;
        var c = Math.cos(angle * DEGREE);
        var s = Math.sin(angle * DEGREE);
        var k = dot(axis, p) * (1 - c);
        return [
            p[0] * c + (axis[1] * p[2] - axis[2] * p[1]) * s + axis[0] * k,
            p[1] * c + (axis[2] * p[0] - axis[0] * p[2]) * s + axis[1] * k,
            p[2] * c + (axis[0] * p[1] - axis[1] * p[0]) * s + axis[2] * k
        ];
    }
    function turn(frame, axis, angle) {
        if (angle === 0)
            return frame;
        return { f: rotate(frame.f, axis, angle), u: rotate(frame.u, axis, angle), r: rotate(frame.r, axis, angle) };
    }
    function segmentAxes(top2, end, right) {
        var u = unit(sub(top2, end));
        var r = along(right, u, -dot(right, u));
        if (size(r) < 1e-3)
            r = Math.abs(u[0]) < 0.9 ? cross(u, [1, 0, 0]) : cross(u, [0, 0, 1]);
        r = unit(r);
        return { f: cross(u, r), u: u, r: r };
    }
    function arc(a, b, t, via) {
        if (via === void 0) { via = UP; }
        var cosine = clamp(dot(a, b), -1, 1);
        if (cosine > 0.99999)
            return a;
        if (cosine < -0.999)
            return t < 0.5 ? arc(a, via, t * 2) : arc(via, b, t * 2 - 1);
        var angle = Math.acos(cosine);
        var s = Math.sin(angle);
        return unit(add(scale(a, Math.sin((1 - t) * angle) / s), scale(b, Math.sin(t * angle) / s)));
    }
    function direction(angle, yaw) {
        if (yaw === void 0) { yaw = 0; }
        var level = Math.sin(angle * DEGREE);
        return [level * Math.cos(yaw * DEGREE), -Math.cos(angle * DEGREE), level * Math.sin(yaw * DEGREE)];
    }
    var leanOf = function (frame) { return degrees(Math.atan2(frame.u[0], frame.u[1])); };
    function twoBones(root, target, a, b, hinge, swivel, bend2) {
        var away = sub(target, root);
        var wanted = size(away);
        var longest = (a + b) * 0.9995;
        var shortest = Math.abs(a - b) * 1.01;
        var d = Math.min(longest, Math.max(shortest, wanted));
        var e = unit(away);
        var side = cross(hinge, e);
        var flat = size(side) < 1e-3;
        var n = rotate(scale(flat ? [0, 1, 0] : unit(side), bend2), e, swivel);
        var x = (a * a - b * b + d * d) / (2 * d);
        var y = Math.sqrt(Math.max(0, a * a - x * x));
        return {
            middle: add(along(root, e, x), scale(n, y)),
            end: along(root, e, d),
            hinge: scale(cross(e, n), bend2),
            short: Math.max(0, wanted - longest, shortest - wanted)
        };
    }
    var armInContact = function (arm2) { return arm2.hand !== void 0 || arm2.elbowAt !== void 0; };
    var local = function (origin, axes, f, u, r) { return add(origin, add(scale(axes.f, f), add(scale(axes.u, u), scale(axes.r, r)))); };
    function grip(name, side, torso) {
        var s = SIGN[side];
        var head = torso.head, chest = torso.chest, hips = torso.hips;
        if (name === "head")
            return { wrist: local(torso.skull, head, -3.6, 3, s * 3.5), hand: unit(local([0, 0, 0], head, -0.1, 0.5, -s * 0.9)) };
        if (name === "ear")
            return { wrist: local(torso.skull, head, -1.5, 1.5, s * 6.4), hand: unit(local([0, 0, 0], head, -0.3, 0.85, -s * 0.25)) };
        if (name === "chest")
            return { wrist: local(torso.sternum, chest, 7.2, -6 - s * 1.2, -s * 3), hand: unit(local([0, 0, 0], chest, -0.2, 0.2, -s * 0.95)) };
        if (name === "hip")
            return { wrist: local(torso.pelvis, hips, -0.5, 7.5, s * 9.6), hand: unit(local([0, 0, 0], hips, 0.75, -0.6, -s * 0.1)) };
        var leg2 = torso.legs[name.endsWith("R") ? "R" : "L"];
        if (name.startsWith("shin")) {
            var p2 = along(mix3(leg2.knee, leg2.ankle, 0.24), leg2.shank.f, 4.4);
            return { wrist: along(along(p2, torso.hips.r, s * 3.4), leg2.shank.u, -0.5), hand: unit(add(scale(torso.hips.r, -s * 0.9), scale(leg2.shank.f, -0.15))) };
        }
        if (name.startsWith("ham")) {
            var p2 = along(mix3(leg2.hip, leg2.knee, 0.62), leg2.thigh.f, -5.2);
            return { wrist: along(p2, torso.hips.r, s * 3.6), hand: unit(add(scale(torso.hips.r, -s * 0.8), scale(leg2.thigh.f, -0.2))) };
        }
        var t = name.startsWith("knee") ? 0.94 : 0.6;
        var p = along(mix3(leg2.hip, leg2.knee, t), leg2.thigh.f, name.startsWith("knee") ? 5.2 : 6.6);
        return { wrist: along(p, leg2.thigh.u, 5), hand: unit(add(scale(leg2.thigh.u, -1), scale(leg2.thigh.f, -0.25))) };
    }
    function onElbow(arm2, side, shoulder, torso) {
        var _a, _b, _c, _d;
        var at = (_a = arm2.elbowAt) !== null && _a !== void 0 ? _a : [0, 0];
        var target = [at[0], at[1], (_b = at[2]) !== null && _b !== void 0 ? _b : SIGN[side] * LENGTH.shoulderWidth];
        var towards = unit(sub(target, shoulder));
        var gap = distance(target, shoulder) - LENGTH.upperArm;
        var elbow = along(shoulder, towards, LENGTH.upperArm);
        var out = direction((_c = arm2.forearm) !== null && _c !== void 0 ? _c : 90, (_d = arm2.foreYaw) !== null && _d !== void 0 ? _d : 0);
        var wrist = along(elbow, out, LENGTH.forearm);
        var across2 = cross(towards, out);
        var hinge = size(across2) > 0.05 ? unit(across2) : torso.chest.r;
        return {
            elbow: elbow,
            wrist: wrist,
            push: scale(towards, gap),
            short: Math.abs(gap) > 1 ? Math.abs(gap) : 0,
            upper: segmentAxes(shoulder, elbow, hinge),
            fore: segmentAxes(elbow, wrist, hinge)
        };
    }
    function onHand(arm2, side, shoulder, torso) {
        var _a, _b, _c, _d, _e;
        var held = typeof arm2.hand === "string" ? grip(arm2.hand, side, torso) : void 0;
        var at = typeof arm2.hand === "string" ? void 0 : arm2.hand;
        var target = (_a = held === null || held === void 0 ? void 0 : held.wrist) !== null && _a !== void 0 ? _a : [(_b = at === null || at === void 0 ? void 0 : at[0]) !== null && _b !== void 0 ? _b : 0, (_c = at === null || at === void 0 ? void 0 : at[1]) !== null && _c !== void 0 ? _c : 0, (_d = at === null || at === void 0 ? void 0 : at[2]) !== null && _d !== void 0 ? _d : SIGN[side] * LENGTH.shoulderWidth];
        var bones = twoBones(shoulder, target, LENGTH.upperArm, LENGTH.forearm, torso.chest.r, SIGN[side] * ((_e = arm2.swivel) !== null && _e !== void 0 ? _e : 0), -1);
        return {
            elbow: bones.middle,
            wrist: bones.end,
            short: bones.short,
            hand: held === null || held === void 0 ? void 0 : held.hand,
            upper: segmentAxes(shoulder, bones.middle, bones.hinge),
            fore: segmentAxes(bones.middle, bones.end, bones.hinge)
        };
    }
    function byAngles(arm2, side, shoulder, torso) {
        var _a, _b, _c, _d;
        var chest = torso.chest;
        var lean = leanOf(chest);
        var flexion = arm2.arm === void 0 ? (_a = arm2.shoulder) !== null && _a !== void 0 ? _a : 0 : arm2.arm + lean;
        var upper = turn(chest, chest.f, -SIGN[side] * ((_b = arm2.abd) !== null && _b !== void 0 ? _b : 0));
        upper = turn(upper, upper.u, SIGN[side] * ((_c = arm2.rot) !== null && _c !== void 0 ? _c : 0));
        upper = turn(upper, chest.r, flexion);
        var bent = arm2.forearm === void 0 ? (_d = arm2.elbow) !== null && _d !== void 0 ? _d : 0 : arm2.forearm - (flexion - lean);
        var fore = turn(upper, upper.r, bent);
        var elbow = along(shoulder, upper.u, -LENGTH.upperArm);
        return { elbow: elbow, wrist: along(elbow, fore.u, -LENGTH.forearm), upper: upper, fore: fore, short: 0 };
    }
    function solveArm(arm2, side, torso) {
        var _a, _b, _c, _d, _e, _f;
        var chest = torso.chest, sternum = torso.sternum;
        var shoulder = local(sternum, chest, (_a = arm2.protract) !== null && _a !== void 0 ? _a : 0, ((_b = arm2.shrug) !== null && _b !== void 0 ? _b : 0) + torso.lift - LENGTH.shoulderDrop, SIGN[side] * (LENGTH.shoulderWidth - ((_c = arm2.tuck) !== null && _c !== void 0 ? _c : 0)));
        var placed = arm2.elbowAt ? onElbow(arm2, side, shoulder, torso) : arm2.hand !== void 0 ? onHand(arm2, side, shoulder, torso) : byAngles(arm2, side, shoulder, torso);
        var forwards = unit(sub(placed.wrist, placed.elbow));
        var reachOut = arm2.handDir !== void 0 ? direction(arm2.handDir, (_d = arm2.handYaw) !== null && _d !== void 0 ? _d : 0) : (_e = placed.hand) !== null && _e !== void 0 ? _e : (arm2.wrist ? rotate(forwards, placed.fore.r, arm2.wrist) : forwards);
        var fist = (_f = arm2.fist) !== null && _f !== void 0 ? _f : false;
        return __assign({ shoulder: shoulder, fingertip: along(placed.wrist, reachOut, fist ? LENGTH.fist : LENGTH.hand), reachOut: reachOut, fist: fist }, placed);
    }
    var base_poses_default = {
        stand: {
            pelvis: [0, 52.9],
            lean: 0,
            legR: { foot: [0, 0] },
            legL: { foot: [0, 0] },
            armR: { arm: 4, elbow: 10 },
            armL: { arm: 4, elbow: 10 }
        },
        quad: {
            lean: 77,
            lumbar: 5,
            thoracic: 6,
            neck: -4,
            rest: ["kneeR", "kneeL"],
            legR: { thigh: 0, shank: -88.5, ankle: -74, toe: -4 },
            legL: { thigh: 0, shank: -88.5, ankle: -74, toe: -4 },
            armR: { hand: [28, 2.2], handDir: 88 },
            armL: { hand: [28, 2.2], handDir: 88 }
        },
        supine: {
            lean: -94,
            neck: 3,
            rest: ["pelvis", "thorax"],
            legR: { foot: [33, 0] },
            legL: { foot: [33, 0] },
            armR: { arm: 82, elbow: 4 },
            armL: { arm: 82, elbow: 4 }
        },
        prone: {
            lean: 87,
            neck: -8,
            rest: ["pelvis", "thorax"],
            legR: { thigh: -87, shank: -91, ankle: -70 },
            legL: { thigh: -87, shank: -91, ankle: -70 },
            armR: { hand: [22, 2.2, 15], handDir: 88 },
            armL: { hand: [22, 2.2, -15], handDir: 88 }
        },
        sideLyingRight: {
            lean: -90,
            roll: 90,
            rest: ["pelvis", "thorax"],
            legR: { hip: 60, knee: 95, abd: 2 },
            legL: { hip: 60, knee: 95, abd: -10 },
            armR: { shoulder: 150, elbow: 110 },
            armL: { shoulder: 20, elbow: 30 }
        },
        halfKneelRight: {
            lean: 0,
            rest: ["kneeR"],
            anchor: { part: "kneeR", at: [0, null] },
            legR: { thigh: 0, shank: -88.5, ankle: -74, toe: -4 },
            legL: { foot: [25, 0] },
            armR: { hand: [7, 31.5], swivel: 35, handDir: 60 },
            armL: { hand: [20, 33], handDir: 80 }
        },
        tallKneel: {
            lean: 0,
            rest: ["kneeR", "kneeL"],
            anchor: { part: "kneeR", at: [0, null] },
            legR: { thigh: 0, shank: -88.5, ankle: -74, toe: -4 },
            legL: { thigh: 0, shank: -88.5, ankle: -74, toe: -4 },
            armR: { arm: 4, elbow: 10 },
            armL: { arm: 4, elbow: 10 }
        },
        sitChair: {
            lean: -2,
            pelvis: [0, 31.3],
            legR: { foot: [24, 0] },
            legL: { foot: [24, 0] },
            armR: { hand: [17, 36.5], handDir: 84 },
            armL: { hand: [17, 36.5], handDir: 84 }
        },
        longSit: {
            lean: -4,
            rest: ["pelvis"],
            legR: { thigh: 88, shank: 86, ankle: -8 },
            legL: { thigh: 88, shank: 86, ankle: -8 },
            armR: { hand: [-11, 2.2], handDir: 268 },
            armL: { hand: [-11, 2.2], handDir: 268 }
        },
        forearmPlank: {
            lean: 79.6,
            neck: -4,
            pelvis: [0, 16.6],
            legR: { ball: [-50.8, 0], pitch: 80 },
            legL: { ball: [-50.8, 0], pitch: 80 },
            armR: { elbowAt: [26, 2.6], forearm: 90 },
            armL: { elbowAt: [26, 2.6], forearm: 90 }
        }
    };
    var BASES = base_poses_default;
    var swapped = function (name) { return name.replace(/[RL]$/, function (side) { return side === "R" ? "L" : "R"; }); };
    var flipped = function (point2) { return point2.length === 3 ? [point2[0], point2[1], -point2[2]] : point2; };
    var negated = function (angle) { return angle === void 0 ? void 0 : -angle; };
    function mirroredLeg(leg2) {
        var out = __assign({}, leg2);
        if (leg2.foot)
            out.foot = flipped(leg2.foot);
        if (leg2.ball)
            out.ball = flipped(leg2.ball);
        if (leg2.ankleAt)
            out.ankleAt = flipped(leg2.ankleAt);
        return out;
    }
    function mirroredArm(arm2) {
        var out = __assign({}, arm2);
        if (typeof arm2.hand === "string")
            out.hand = swapped(arm2.hand);
        else if (arm2.hand)
            out.hand = flipped(arm2.hand);
        if (arm2.elbowAt)
            out.elbowAt = flipped(arm2.elbowAt);
        if (arm2.foreYaw !== void 0)
            out.foreYaw = -arm2.foreYaw;
        if (arm2.handYaw !== void 0)
            out.handYaw = -arm2.handYaw;
        return out;
    }
    function mirrored(pose2) {
        var _a;
        var clean = function (o) { return Object.fromEntries(Object.entries(o).filter(function (_a) {
            var _b = __read(_a, 2), value = _b[1];
            return value !== void 0;
        })); };
        return clean(__assign(__assign({}, pose2), { roll: negated(pose2.roll), turn: negated(pose2.turn), tilt: negated(pose2.tilt), lumbarSide: negated(pose2.lumbarSide), thoracicSide: negated(pose2.thoracicSide), neckSide: negated(pose2.neckSide), lumbarTwist: negated(pose2.lumbarTwist), thoracicTwist: negated(pose2.thoracicTwist), neckTwist: negated(pose2.neckTwist), pelvis: pose2.pelvis && flipped(pose2.pelvis), rest: (_a = pose2.rest) === null || _a === void 0 ? void 0 : _a.map(swapped), anchor: pose2.anchor && __assign(__assign({}, pose2.anchor), { part: swapped(pose2.anchor.part) }), legR: pose2.legL && mirroredLeg(pose2.legL), legL: pose2.legR && mirroredLeg(pose2.legR), armR: pose2.armL && mirroredArm(pose2.armL), armL: pose2.armR && mirroredArm(pose2.armR) }));
    }
    function resolvePoses(written2) {
        var e_1, _a;
        var out = [];
        try {
            for (var written2_1 = __values(written2), written2_1_1 = written2_1.next(); !written2_1_1.done; written2_1_1 = written2_1.next()) {
                var _b = written2_1_1.value;
                var base = _b.base, mirror = _b.mirror, own = __rest(_b, ["base", "mirror"]);
                var from = mirror === void 0 ? {} : mirrored(out[mirror]);
                var start = base === void 0 ? from : BASES[base];
                var placed = own.pelvis && !own.rest ? withoutRest(start) : start;
                out.push(__assign(__assign({}, placed), own));
            }
        }
        catch (e_1_1) { e_1 = { error: e_1_1 }; }
        finally {
            try {
                if (written2_1_1 && !written2_1_1.done && (_a = written2_1.return)) _a.call(written2_1);
            }
            finally { if (e_1) throw e_1.error; }
        }
        return out;
    }
    function withoutRest(pose2) {
        var _rest = pose2.rest, _anchor = pose2.anchor, _level = pose2.level, others = __rest(pose2, ["rest", "anchor", "level"]);
        return others;
    }
    var LIMBS = ["legR", "legL", "armR", "armL"];
    var sideOf = function (limb2) { return limb2.endsWith("R") ? "R" : "L"; };
    var SPINE_ANGLES = [
        "lean",
        "roll",
        "turn",
        "tilt",
        "lumbar",
        "thoracic",
        "neck",
        "lumbarSide",
        "thoracicSide",
        "neckSide",
        "lumbarTwist",
        "thoracicTwist",
        "neckTwist"
    ];
    var legInContact = function (leg2) { return leg2.foot !== void 0 || leg2.ball !== void 0 || leg2.ankleAt !== void 0; };
    function footAxes(leg2, side, heading) {
        var _a, _b;
        var flat = turn(WORLD, UP, heading - SIGN[side] * ((_a = leg2.yaw) !== null && _a !== void 0 ? _a : 0));
        return { flat: flat, foot: turn(flat, flat.r, -((_b = leg2.pitch) !== null && _b !== void 0 ? _b : 0)) };
    }
    function contactPoint(leg2, side, flat) {
        var _a, _b, _c;
        var at = (_b = (_a = leg2.foot) !== null && _a !== void 0 ? _a : leg2.ball) !== null && _b !== void 0 ? _b : [0, 0];
        var z = (_c = at[2]) !== null && _c !== void 0 ? _c : SIGN[side] * LENGTH.hipWidth;
        var p = [at[0], at[1], z];
        return leg2.foot ? p : along(p, flat.f, -LENGTH.ball);
    }
    function standingAnkle(leg2, side, flat, foot) {
        var _a;
        var c = contactPoint(leg2, side, flat);
        var pitch = (_a = leg2.pitch) !== null && _a !== void 0 ? _a : 0;
        if (pitch > 0)
            return along(along(along(c, flat.f, LENGTH.ball), foot.f, -LENGTH.ball), foot.u, LENGTH.ankle);
        if (pitch < 0)
            return along(along(along(c, flat.f, -LENGTH.heel), foot.f, LENGTH.heel), foot.u, LENGTH.ankle);
        return along(c, foot.u, LENGTH.ankle);
    }
    function byContact(leg2, side, hip, hips, heading) {
        var _a, _b;
        var _c = footAxes(leg2, side, heading), flat = _c.flat, foot = _c.foot;
        var target = leg2.ankleAt ? [leg2.ankleAt[0], leg2.ankleAt[1], (_a = leg2.ankleAt[2]) !== null && _a !== void 0 ? _a : hip[2]] : standingAnkle(leg2, side, flat, foot);
        var bones = twoBones(hip, target, LENGTH.thigh, LENGTH.shank, hips.r, -SIGN[side] * ((_b = leg2.swivel) !== null && _b !== void 0 ? _b : 0), 1);
        var thigh = segmentAxes(hip, bones.middle, bones.hinge);
        var shank = segmentAxes(bones.middle, bones.end, bones.hinge);
        var held = leg2.ankle === void 0 ? foot : turn(shank, shank.r, leg2.ankle);
        return { knee: bones.middle, ankle: bones.end, thigh: thigh, shank: shank, foot: held, short: bones.short };
    }
    function byAngles2(leg2, side, hip, hips) {
        var _a, _b, _c, _d, _e;
        var lean = leanOf(hips);
        var flexion = leg2.thigh === void 0 ? (_a = leg2.hip) !== null && _a !== void 0 ? _a : 0 : leg2.thigh + lean;
        var thigh = turn(hips, hips.f, -SIGN[side] * ((_b = leg2.abd) !== null && _b !== void 0 ? _b : 0));
        thigh = turn(thigh, thigh.u, -SIGN[side] * ((_c = leg2.rot) !== null && _c !== void 0 ? _c : 0));
        thigh = turn(thigh, hips.r, flexion);
        var bent = leg2.shank === void 0 ? (_d = leg2.knee) !== null && _d !== void 0 ? _d : 0 : flexion - lean - leg2.shank;
        var shank = turn(thigh, thigh.r, -bent);
        var knee = along(hip, thigh.u, -LENGTH.thigh);
        var ankle = along(knee, shank.u, -LENGTH.shank);
        return { knee: knee, ankle: ankle, thigh: thigh, shank: shank, foot: turn(shank, shank.r, (_e = leg2.ankle) !== null && _e !== void 0 ? _e : 0), short: 0 };
    }
    function solveLeg(leg2, side, pelvis, hips, heading) {
        var _a, _b, _c;
        var hip = along(pelvis, hips.r, SIGN[side] * LENGTH.hipWidth);
        var placed = legInContact(leg2) ? byContact(leg2, side, hip, hips, heading) : byAngles2(leg2, side, hip, hips);
        var foot = placed.foot, ankle = placed.ankle;
        var heel = along(along(ankle, foot.f, -LENGTH.heel), foot.u, -LENGTH.ankle);
        var ball = along(along(ankle, foot.f, LENGTH.ball), foot.u, -LENGTH.ankle);
        var onBall = (leg2.foot !== void 0 || leg2.ball !== void 0) && ((_a = leg2.pitch) !== null && _a !== void 0 ? _a : 0) > 0;
        var toe = (_b = leg2.toe) !== null && _b !== void 0 ? _b : (onBall ? (_c = leg2.pitch) !== null && _c !== void 0 ? _c : 0 : 0);
        var toes = turn(foot, foot.r, toe);
        return __assign({ hip: hip, heel: heel, ball: ball, tip: along(ball, toes.f, LENGTH.toe), toes: toes, toe: toe }, placed);
    }
    var LEG_POINTS = ["hip", "knee", "ankle", "heel", "ball", "tip"];
    var ARM_POINTS = ["shoulder", "elbow", "wrist", "fingertip"];
    var MIDDLE = ["pelvis", "sternum", "head"];
    var POINT_NAMES = __spreadArray(__spreadArray([], __read(MIDDLE), false), __read(__spreadArray(__spreadArray(__spreadArray([], __read(LEG_POINTS), false), __read(ARM_POINTS), false), ["palm", "hand", "arch", "thigh", "shin"], false).flatMap(function (name) { return ["".concat(name, "R"), "".concat(name, "L")]; })), false);
    function bodyPoint(body, name) {
        var e_2, _a, e_3, _b;
        if (name === "pelvis")
            return body.pelvis;
        if (name === "sternum")
            return body.sternum;
        if (name === "head")
            return along(body.skull, body.head.u, 6);
        var side = name.endsWith("R") ? "R" : "L";
        var leg2 = body.legs[side];
        var arm2 = body.arms[side];
        var part = name.slice(0, -1);
        try {
            for (var LEG_POINTS_1 = __values(LEG_POINTS), LEG_POINTS_1_1 = LEG_POINTS_1.next(); !LEG_POINTS_1_1.done; LEG_POINTS_1_1 = LEG_POINTS_1.next()) {
                var key = LEG_POINTS_1_1.value;
                if (key === part)
                    return leg2[key];
            }
        }
        catch (e_2_1) { e_2 = { error: e_2_1 }; }
        finally {
            try {
                if (LEG_POINTS_1_1 && !LEG_POINTS_1_1.done && (_a = LEG_POINTS_1.return)) _a.call(LEG_POINTS_1);
            }
            finally { if (e_2) throw e_2.error; }
        }
        try {
            for (var ARM_POINTS_1 = __values(ARM_POINTS), ARM_POINTS_1_1 = ARM_POINTS_1.next(); !ARM_POINTS_1_1.done; ARM_POINTS_1_1 = ARM_POINTS_1.next()) {
                var key = ARM_POINTS_1_1.value;
                if (key === part)
                    return arm2[key];
            }
        }
        catch (e_3_1) { e_3 = { error: e_3_1 }; }
        finally {
            try {
                if (ARM_POINTS_1_1 && !ARM_POINTS_1_1.done && (_b = ARM_POINTS_1.return)) _b.call(ARM_POINTS_1);
            }
            finally { if (e_3) throw e_3.error; }
        }
        if (part === "palm" || part === "hand")
            return along(arm2.wrist, arm2.reachOut, arm2.fist ? 3 : 5);
        if (part === "arch")
            return along(mix3(leg2.heel, leg2.ball, 0.72), leg2.foot.u, -0.6);
        if (part === "thigh")
            return mix3(leg2.hip, leg2.knee, 0.82);
        if (part === "shin")
            return mix3(leg2.knee, leg2.ankle, 0.5);
        throw new Error("No body point is called ".concat(name));
    }
    var trunks = new Map();
    var trunkSections = function (build) {
        var sections = trunks.get(build);
        if (!sections)
            trunks.set(build, sections = trunkOf(build));
        return sections;
    };
    function spineAt(spine, at) {
        var i = 0;
        while (i < spine.length - 2 && spine[i + 1].at < at)
            i++;
        var a = spine[i];
        var b = spine[i + 1];
        var t = (at - a.at) / (b.at - a.at);
        return { at: at, p: mix3(a.p, b.p, t), axes: t < 0.5 ? a.axes : b.axes };
    }
    function trunkLumps(body, out) {
        var e_4, _a;
        var _b;
        try {
            for (var _c = __values(trunkSections((_b = body.build) !== null && _b !== void 0 ? _b : BUILDS.average)), _d = _c.next(); !_d.done; _d = _c.next()) {
                var _e = __read(_d.value, 4), at = _e[0], depth2 = _e[1], width = _e[2], forward = _e[3];
                var _f = spineAt(body.spine, at), p = _f.p, axes = _f.axes;
                var centre = along(p, axes.f, forward);
                var radius = Math.hypot(depth2 * axes.f[1], width * axes.r[1], Math.min(depth2, width) * 0.8 * axes.u[1]);
                var part = at < 8 ? "pelvis" : at < 16 ? "lumbar" : "thorax";
                out.push({ part: part, centre: centre, radius: radius, low: centre[1] - radius, placed: false });
            }
        }
        catch (e_4_1) { e_4 = { error: e_4_1 }; }
        finally {
            try {
                if (_d && !_d.done && (_a = _c.return)) _a.call(_c);
            }
            finally { if (e_4) throw e_4.error; }
        }
    }
    function lumps(body, pose2) {
        var e_5, _a;
        var _b, _c;
        var out = [];
        var put = function (part, centre, radius, placed) {
            if (placed === void 0) { placed = false; }
            out.push({ part: part, centre: centre, radius: radius, low: centre[1] - radius, placed: placed });
        };
        trunkLumps(body, out);
        put("head", along(body.skull, body.head.u, 5.4), 6.2);
        try {
            for (var SIDES_1 = __values(SIDES), SIDES_1_1 = SIDES_1.next(); !SIDES_1_1.done; SIDES_1_1 = SIDES_1.next()) {
                var side = SIDES_1_1.value;
                var leg2 = body.legs[side];
                var fixedLeg = legInContact((_b = pose2["leg".concat(side)]) !== null && _b !== void 0 ? _b : {});
                put("knee".concat(side), leg2.knee, 3.55, fixedLeg);
                put("shank".concat(side), leg2.ankle, 2.1, fixedLeg);
                put("foot".concat(side), leg2.heel, 0, fixedLeg);
                put("foot".concat(side), leg2.ball, 0, fixedLeg);
                put("foot".concat(side), leg2.tip, 0, fixedLeg);
                put("foot".concat(side), along(leg2.ball, leg2.foot.u, 2.6), 1.2, fixedLeg);
                var arm2 = body.arms[side];
                var fixedArm = armInContact((_c = pose2["arm".concat(side)]) !== null && _c !== void 0 ? _c : {});
                put("shoulder".concat(side), arm2.shoulder, 3.4);
                put("elbow".concat(side), arm2.elbow, 2.4, fixedArm);
                put("wrist".concat(side), arm2.wrist, 1.55, fixedArm);
                put("hand".concat(side), arm2.fingertip, 1, fixedArm);
            }
        }
        catch (e_5_1) { e_5 = { error: e_5_1 }; }
        finally {
            try {
                if (SIDES_1_1 && !SIDES_1_1.done && (_a = SIDES_1.return)) _a.call(SIDES_1);
            }
            finally { if (e_5) throw e_5.error; }
        }
        return out;
    }
    function lowest(body, pose2, parts) {
        var e_6, _a;
        var low = Infinity;
        try {
            for (var _b = __values(lumps(body, pose2)), _c = _b.next(); !_c.done; _c = _b.next()) {
                var lump = _c.value;
                if (!lump.placed && parts.includes(lump.part))
                    low = Math.min(low, lump.low);
            }
        }
        catch (e_6_1) { e_6 = { error: e_6_1 }; }
        finally {
            try {
                if (_c && !_c.done && (_a = _b.return)) _a.call(_b);
            }
            finally { if (e_6) throw e_6.error; }
        }
        return Number.isFinite(low) ? low : 0;
    }
    var SPINE_STEPS = 6;
    var NECK_STEPS = 4;
    function pelvisAxes(pose2) {
        var _a, _b, _c, _d;
        var axes = WORLD;
        axes = turn(axes, axes.r, -((_a = pose2.lean) !== null && _a !== void 0 ? _a : 0));
        axes = turn(axes, axes.u, -((_b = pose2.roll) !== null && _b !== void 0 ? _b : 0));
        axes = turn(axes, axes.f, -((_c = pose2.tilt) !== null && _c !== void 0 ? _c : 0));
        return turn(axes, UP, (_d = pose2.turn) !== null && _d !== void 0 ? _d : 0);
    }
    function bend(axes, flexion, side, twist) {
        var flexed = turn(axes, axes.r, -flexion);
        var sideways = turn(flexed, flexed.f, side);
        return turn(sideways, sideways.u, twist);
    }
    function curve(points2, length2, steps, flexion, side, twist) {
        if (flexion === void 0) { flexion = 0; }
        if (side === void 0) { side = 0; }
        if (twist === void 0) { twist = 0; }
        var k = 1 / steps / 2;
        for (var i = 0; i < steps; i++) {
            var last = points2[points2.length - 1];
            var half = bend(last.axes, flexion * k, side * k, twist * k);
            var p = along(last.p, half.u, length2 / steps);
            points2.push({ at: last.at + length2 / steps, p: p, axes: bend(half, flexion * k, side * k, twist * k) });
        }
    }
    function assemble(pose2, pelvis, hips, breath, build) {
        var e_7, _a, e_8, _b;
        var _c, _d, _e;
        var spine = [{ at: -4, p: along(pelvis, hips.u, -4), axes: hips }, { at: 0, p: pelvis, axes: hips }];
        curve(spine, LENGTH.pelvis, 2);
        curve(spine, LENGTH.lumbar, SPINE_STEPS, pose2.lumbar, pose2.lumbarSide, pose2.lumbarTwist);
        curve(spine, LENGTH.thoracic, SPINE_STEPS, pose2.thoracic, pose2.thoracicSide, pose2.thoracicTwist);
        var _f = spine[spine.length - 1], sternum = _f.p, chest = _f.axes;
        var neck = [{ at: 0, p: sternum, axes: bend(chest, LENGTH.neckLean, 0, 0) }];
        curve(neck, LENGTH.neck, NECK_STEPS, pose2.neck, pose2.neckSide, pose2.neckTwist);
        var top2 = neck[neck.length - 1];
        var head = bend(top2.axes, -LENGTH.neckLean, 0, 0);
        var reach = {};
        var push = [];
        var legs = {};
        var arms = {};
        try {
            for (var SIDES_2 = __values(SIDES), SIDES_2_1 = SIDES_2.next(); !SIDES_2_1.done; SIDES_2_1 = SIDES_2.next()) {
                var side = SIDES_2_1.value;
                var leg2 = solveLeg((_c = pose2["leg".concat(side)]) !== null && _c !== void 0 ? _c : {}, side, pelvis, hips, (_d = pose2.turn) !== null && _d !== void 0 ? _d : 0);
                legs[side] = leg2;
                if (leg2.short > 0.01)
                    reach["leg".concat(side)] = leg2.short;
            }
        }
        catch (e_7_1) { e_7 = { error: e_7_1 }; }
        finally {
            try {
                if (SIDES_2_1 && !SIDES_2_1.done && (_a = SIDES_2.return)) _a.call(SIDES_2);
            }
            finally { if (e_7) throw e_7.error; }
        }
        var lift = 0.15 * Math.max(0, breath);
        try {
            for (var SIDES_3 = __values(SIDES), SIDES_3_1 = SIDES_3.next(); !SIDES_3_1.done; SIDES_3_1 = SIDES_3.next()) {
                var side = SIDES_3_1.value;
                var arm2 = solveArm((_e = pose2["arm".concat(side)]) !== null && _e !== void 0 ? _e : {}, side, { pelvis: pelvis, hips: hips, sternum: sternum, chest: chest, skull: top2.p, head: head, legs: legs, lift: lift });
                arms[side] = arm2;
                if (arm2.short > 0.01)
                    reach["arm".concat(side)] = arm2.short;
                if (arm2.push)
                    push.push(arm2.push);
            }
        }
        catch (e_8_1) { e_8 = { error: e_8_1 }; }
        finally {
            try {
                if (SIDES_3_1 && !SIDES_3_1.done && (_b = SIDES_3.return)) _b.call(SIDES_3);
            }
            finally { if (e_8) throw e_8.error; }
        }
        var body = { pelvis: pelvis, hips: hips, spine: spine, neck: neck, sternum: sternum, chest: chest, skull: top2.p, head: head, legs: legs, arms: arms, reach: reach, breath: breath, build: build };
        return { body: body, push: push };
    }
    function solve(pose2, breath, build) {
        var _a, _b, _c, _d, _e, _f, _g;
        if (breath === void 0) { breath = 0; }
        if (build === void 0) { build = BUILDS.average; }
        var hips = pelvisAxes(pose2);
        var pelvis = [(_b = (_a = pose2.pelvis) === null || _a === void 0 ? void 0 : _a[0]) !== null && _b !== void 0 ? _b : 0, (_d = (_c = pose2.pelvis) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : LENGTH.thigh * 2, (_f = (_e = pose2.pelvis) === null || _e === void 0 ? void 0 : _e[2]) !== null && _f !== void 0 ? _f : 0];
        var now = assemble(pose2, pelvis, hips, breath, build);
        var move = function (by) {
            pelvis = add(pelvis, by);
            now = assemble(pose2, pelvis, hips, breath, build);
        };
        if (pose2.rest) {
            for (var i = 0; i < 2; i++) {
                var gap = lowest(now.body, pose2, pose2.rest) - ((_g = pose2.level) !== null && _g !== void 0 ? _g : 0);
                if (Math.abs(gap) > 5e-3)
                    move([0, -gap, 0]);
            }
        }
        for (var i = 0; i < 6 && now.push.length > 0; i++) {
            var mean = scale(now.push.reduce(add), 1 / now.push.length);
            if (Math.hypot(mean[0], mean[1]) < 0.02)
                break;
            move([mean[0], mean[1], 0]);
        }
        if (pose2.anchor) {
            var p = bodyPoint(now.body, pose2.anchor.part);
            var _h = __read(pose2.anchor.at, 2), x = _h[0], y = _h[1];
            move([x === null ? 0 : x - p[0], y === null ? 0 : y - p[1], 0]);
        }
        return now.body;
    }
    var keyOf = function (pose2, build) { return ({ pose: pose2, body: solve(pose2, 0, build) }); };
    var MODES = ["foot", "ball", "ankleAt", "thigh", "shank", "hand", "elbowAt", "arm", "forearm"];
    function through(before, a, b, after, t) {
        if (before === void 0 && after === void 0)
            return mix(a, b, t);
        var m0 = before === void 0 ? b - a : (b - before) / 2;
        var m1 = after === void 0 ? b - a : (after - a) / 2;
        var t2 = t * t;
        var t3 = t2 * t;
        return (2 * t3 - 3 * t2 + 1) * a + (t3 - 2 * t2 + t) * m0 + (3 * t2 - 2 * t3) * b + (t3 - t2) * m1;
    }
    function modeOf(fields) {
        var modes = MODES.filter(function (mode) { return mode in fields; });
        var hand = fields["hand"];
        return modes.join() + (typeof hand === "string" ? ":".concat(hand) : "");
    }
    var numbers = function (value) { return Array.isArray(value); };
    function blendField(name, span, t) {
        var _a = __read(span.map(function (fields) { return fields === null || fields === void 0 ? void 0 : fields[name]; }), 4), before = _a[0], from = _a[1], to = _a[2], after = _a[3];
        if (numbers(from) && numbers(to)) {
            var length2 = Math.max(from.length, to.length);
            if (from.length !== to.length)
                return (from.length === length2 ? from : to).map(function (x, i) { var _a, _b; return mix((_a = from[i]) !== null && _a !== void 0 ? _a : x, (_b = to[i]) !== null && _b !== void 0 ? _b : x, t); });
            return from.map(function (x, i) { return through(numbers(before) ? before[i] : void 0, x, to[i], numbers(after) ? after[i] : void 0, t); });
        }
        if (typeof from === "number" || typeof to === "number") {
            var value = function (x) { return typeof x === "number" ? x : 0; };
            return through(span[0] && value(before), value(from), value(to), span[3] && value(after), t);
        }
        return t < 0.5 ? from !== null && from !== void 0 ? from : to : to !== null && to !== void 0 ? to : from;
    }
    function blendFields(span, t) {
        var _a, _b;
        var names = new Set(__spreadArray(__spreadArray([], __read(Object.keys((_a = span[1]) !== null && _a !== void 0 ? _a : {})), false), __read(Object.keys((_b = span[2]) !== null && _b !== void 0 ? _b : {})), false));
        return Object.fromEntries(__spreadArray([], __read(names), false).map(function (name) { return [name, blendField(name, span, t)]; }));
    }
    var rootOf = function (limb2, body) { return limb2.startsWith("leg") ? body.legs[sideOf(limb2)].hip : body.arms[sideOf(limb2)].shoulder; };
    var endOf = function (limb2, body) { return limb2.startsWith("leg") ? body.legs[sideOf(limb2)].ankle : body.arms[sideOf(limb2)].wrist; };
    function polarEnd(limb2, a, b, t) {
        var from = sub(endOf(limb2, a), rootOf(limb2, a));
        var to = sub(endOf(limb2, b), rootOf(limb2, b));
        return scale(arc(unit(from), unit(to), t, a.chest.f), mix(size(from), size(to), t));
    }
    function swivelOf(limb2, body) {
        var side = sideOf(limb2);
        var isLeg = limb2.startsWith("leg");
        var root = rootOf(limb2, body);
        var middle = isLeg ? body.legs[side].knee : body.arms[side].elbow;
        var e = unit(sub(endOf(limb2, body), root));
        var out = sub(middle, root);
        var n = sub(out, scale(e, dot(out, e)));
        var hinge = isLeg ? body.hips.r : body.chest.r;
        var zero = scale(unit([hinge[1] * e[2] - hinge[2] * e[1], hinge[2] * e[0] - hinge[0] * e[2], hinge[0] * e[1] - hinge[1] * e[0]]), isLeg ? 1 : -1);
        if (size(n) < 0.8)
            return 0;
        var k = unit(n);
        var sine = dot(e, [zero[1] * k[2] - zero[2] * k[1], zero[2] * k[0] - zero[0] * k[2], zero[0] * k[1] - zero[1] * k[0]]);
        var angle = degrees(Math.atan2(sine, dot(zero, k)));
        var sign = side === "R" ? 1 : -1;
        return isLeg ? -sign * angle : sign * angle;
    }
    var ankleOf = function (limb2, body) {
        var leg2 = body.legs[sideOf(limb2)];
        return degrees(Math.atan2(dot(leg2.foot.f, leg2.shank.u), dot(leg2.foot.f, leg2.shank.f)));
    };
    function changingLeg(limb2, a, b, t, root) {
        var side = sideOf(limb2);
        var _a = __read(add(root, polarEnd(limb2, a, b, t)), 3), x = _a[0], y = _a[1], z = _a[2];
        return {
            ankleAt: [x, y, z],
            swivel: mix(swivelOf(limb2, a), swivelOf(limb2, b), t),
            ankle: mix(ankleOf(limb2, a), ankleOf(limb2, b), t),
            toe: mix(a.legs[side].toe, b.legs[side].toe, t)
        };
    }
    function changingArm(limb2, a, b, t, root) {
        var side = sideOf(limb2);
        var _a = __read(add(root, polarEnd(limb2, a, b, t)), 3), x = _a[0], y = _a[1], z = _a[2];
        var hand = arc(a.arms[side].reachOut, b.arms[side].reachOut, t);
        var sign = hand[0] < 0 ? -1 : 1;
        var level = Math.hypot(hand[0], hand[2]) * sign;
        return {
            hand: [x, y, z],
            swivel: mix(swivelOf(limb2, a), swivelOf(limb2, b), t),
            handDir: degrees(Math.atan2(level, -hand[1])),
            handYaw: degrees(Math.atan2(hand[2] * sign, Math.abs(hand[0]))),
            fist: (t < 0.5 ? a : b).arms[side].fist
        };
    }
    function blendAnchor(a, b, t) {
        if (!a || !b || a.part !== b.part)
            return void 0;
        var between = function (i) {
            var _a = __read([a.at[i], b.at[i]], 2), x = _a[0], y = _a[1];
            return x === null || y === null ? null : mix(x, y, t);
        };
        return { part: a.part, at: [between(0), between(1)] };
    }
    function blendPlace(span, t) {
        var _a, _b, _c;
        var from = span.from, to = span.to;
        var axis = function (i) { var _a, _b; return through((_a = span.before) === null || _a === void 0 ? void 0 : _a.body.pelvis[i], from.body.pelvis[i], to.body.pelvis[i], (_b = span.after) === null || _b === void 0 ? void 0 : _b.body.pelvis[i], t); };
        var pelvis = [axis(0), axis(1), axis(2)];
        var sameLevel = ((_a = from.pose.level) !== null && _a !== void 0 ? _a : 0) === ((_b = to.pose.level) !== null && _b !== void 0 ? _b : 0);
        if (!from.pose.rest || !to.pose.rest || !sameLevel)
            return { pelvis: pelvis };
        var rest = __spreadArray([], __read(new Set(__spreadArray(__spreadArray([], __read(from.pose.rest), false), __read(to.pose.rest), false))), false);
        var anchor = blendAnchor(from.pose.anchor, to.pose.anchor, t);
        return __assign({ pelvis: pelvis, rest: rest, level: (_c = from.pose.level) !== null && _c !== void 0 ? _c : 0 }, anchor && { anchor: anchor });
    }
    function blend(span, t) {
        var e_9, _a, e_10, _b;
        var _c, _d;
        var from = span.from, to = span.to, before = span.before, after = span.after;
        if (t <= 0)
            return from.pose;
        if (t >= 1)
            return to.pose;
        var pose2 = blendPlace(span, t);
        try {
            for (var SPINE_ANGLES_1 = __values(SPINE_ANGLES), SPINE_ANGLES_1_1 = SPINE_ANGLES_1.next(); !SPINE_ANGLES_1_1.done; SPINE_ANGLES_1_1 = SPINE_ANGLES_1.next()) {
                var name = SPINE_ANGLES_1_1.value;
                var value = blendField(name, [before === null || before === void 0 ? void 0 : before.pose, from.pose, to.pose, after === null || after === void 0 ? void 0 : after.pose], t);
                if (typeof value === "number")
                    pose2[name] = value;
            }
        }
        catch (e_9_1) { e_9 = { error: e_9_1 }; }
        finally {
            try {
                if (SPINE_ANGLES_1_1 && !SPINE_ANGLES_1_1.done && (_a = SPINE_ANGLES_1.return)) _a.call(SPINE_ANGLES_1);
            }
            finally { if (e_9) throw e_9.error; }
        }
        var changing = [];
        var _loop_3 = function (limb2) {
            var _e;
            var _f = __read([(_c = from.pose[limb2]) !== null && _c !== void 0 ? _c : {}, (_d = to.pose[limb2]) !== null && _d !== void 0 ? _d : {}], 2), a = _f[0], b = _f[1];
            if (modeOf(a) !== modeOf(b)) {
                changing.push(limb2);
                return "continue";
            }
            var mode = modeOf(a);
            var same = function (key) { var _a, _b; return key && modeOf((_a = key.pose[limb2]) !== null && _a !== void 0 ? _a : {}) === mode ? (_b = key.pose[limb2]) !== null && _b !== void 0 ? _b : {} : void 0; };
            Object.assign(pose2, (_e = {}, _e[limb2] = blendFields([same(before), a, b, same(after)], t), _e));
        };
        try {
            for (var LIMBS_1 = __values(LIMBS), LIMBS_1_1 = LIMBS_1.next(); !LIMBS_1_1.done; LIMBS_1_1 = LIMBS_1.next()) {
                var limb2 = LIMBS_1_1.value;
                _loop_3(limb2);
            }
        }
        catch (e_10_1) { e_10 = { error: e_10_1 }; }
        finally {
            try {
                if (LIMBS_1_1 && !LIMBS_1_1.done && (_b = LIMBS_1.return)) _b.call(LIMBS_1);
            }
            finally { if (e_10) throw e_10.error; }
        }
        return changing.length > 0 ? withChanging(pose2, changing, from.body, to.body, t) : pose2;
    }
    function withChanging(pose2, limbs, a, b, t) {
        var e_11, _a;
        var fixed = solve(pose2, 0, a.build);
        var out = __assign({}, pose2);
        try {
            for (var limbs_1 = __values(limbs), limbs_1_1 = limbs_1.next(); !limbs_1_1.done; limbs_1_1 = limbs_1.next()) {
                var limb2 = limbs_1_1.value;
                var root = rootOf(limb2, fixed);
                out[limb2] = limb2.startsWith("leg") ? changingLeg(limb2, a, b, t, root) : changingArm(limb2, a, b, t, root);
            }
        }
        catch (e_11_1) { e_11 = { error: e_11_1 }; }
        finally {
            try {
                if (limbs_1_1 && !limbs_1_1.done && (_a = limbs_1.return)) _a.call(limbs_1);
            }
            finally { if (e_11) throw e_11.error; }
        }
        return out;
    }
    var VIEWS = { side: [14, 6], front: [72, 8] };
    function cameraOf(figure2) {
        var _a, _b;
        var _c = __read((_a = figure2.cam) !== null && _a !== void 0 ? _a : VIEWS[(_b = figure2.view) !== null && _b !== void 0 ? _b : "side"], 2), yaw = _c[0], pitch = _c[1];
        var _d = __read([Math.cos(radians(yaw)), Math.sin(radians(yaw)), Math.cos(radians(pitch)), Math.sin(radians(pitch))], 4), cy = _d[0], sy = _d[1], cp = _d[2], sp = _d[3];
        return { x: [cy, 0, -sy], y: [-sy * sp, cp, -cy * sp], z: [sy * cp, sp, cy * cp] };
    }
    var project = function (camera, p) { return [dot(p, camera.x), dot(p, camera.y)]; };
    var depth = function (camera, p) { return dot(p, camera.z); };
    var GRAIN = 20;
    var ROUNDING = 1.3 * GRAIN;
    var NEAR = 4 * ROUNDING * ROUNDING;
    var _b = __read([48, 45, 32], 3), ZERO = _b[0], MINUS = _b[1], SPACE = _b[2];
    var SHORTEST = 1 << 12;
    var WIDEST = 12;
    var bytes = new Uint8Array(SHORTEST);
    var length = 0;
    var decoder = new TextDecoder();
    function written() {
        var text2 = decoder.decode(bytes.subarray(0, length));
        length = 0;
        return text2;
    }
    function roomFor(numbers2) {
        if (length + numbers2 * WIDEST <= bytes.length)
            return;
        var larger = new Uint8Array(2 * (length + numbers2 * WIDEST));
        larger.set(bytes);
        bytes = larger;
    }
    function first(value) {
        var rest = value;
        if (rest < 0) {
            bytes[length++] = MINUS;
            rest = -rest;
        }
        var size2 = 1;
        for (var limit = 10; rest >= limit; limit *= 10)
            size2++;
        for (var i = length + size2 - 1; i >= length; i--) {
            var tens = rest / 10 | 0;
            bytes[i] = ZERO + rest - tens * 10;
            rest = tens;
        }
        length += size2;
    }
    function next(value) {
        if (value >= 0)
            bytes[length++] = SPACE;
        first(value);
    }
    var letter = function (name) { return name.charCodeAt(0); };
    var _c = __read(["M", "l", "q", "z"].map(letter), 4), MOVE = _c[0], LINE = _c[1], CURVE = _c[2], CLOSE = _c[3];
    var points = new Int32Array(SHORTEST);
    function grain(outline) {
        if (points.length < outline.length)
            points = new Int32Array(outline.length * 2);
        var n = 0;
        for (var i = 0; i < outline.length; i += 2) {
            var x = Math.round(outline[i] * GRAIN);
            var y = Math.round(-outline[i + 1] * GRAIN);
            if (n === 0 || x !== points[n - 2] || y !== points[n - 1]) {
                points[n] = x;
                points[n + 1] = y;
                n += 2;
            }
        }
        return n > 2 && points[0] === points[n - 2] && points[1] === points[n - 1] ? n - 2 : n;
    }
    function edgedPath(outlines) {
        var e_12, _a;
        try {
            for (var outlines_1 = __values(outlines), outlines_1_1 = outlines_1.next(); !outlines_1_1.done; outlines_1_1 = outlines_1.next()) {
                var outline = outlines_1_1.value;
                var n = grain(outline);
                roomFor(n + 4);
                bytes[length++] = MOVE;
                first(points[0]);
                next(points[1]);
                bytes[length++] = LINE;
                for (var i = 2; i < n; i += 2) {
                    if (i === 2)
                        first(points[2] - points[0]);
                    else
                        next(points[i] - points[i - 2]);
                    next(points[i + 1] - points[i - 1]);
                }
                bytes[length++] = CLOSE;
            }
        }
        catch (e_12_1) { e_12 = { error: e_12_1 }; }
        finally {
            try {
                if (outlines_1_1 && !outlines_1_1.done && (_a = outlines_1.return)) _a.call(outlines_1);
            }
            finally { if (e_12) throw e_12.error; }
        }
        return written();
    }
    function share(x, y, tx, ty) {
        var square = (tx - x) * (tx - x) + (ty - y) * (ty - y);
        return square <= NEAR ? 0.5 : ROUNDING / Math.sqrt(square);
    }
    var along2 = function (from, to, k) { return k === 0.5 ? from + to + 1 >> 1 : Math.round(from + (to - from) * k); };
    function pathOf(outlines) {
        var e_13, _a;
        try {
            for (var outlines_2 = __values(outlines), outlines_2_1 = outlines_2.next(); !outlines_2_1.done; outlines_2_1 = outlines_2.next()) {
                var outline = outlines_2_1.value;
                rounded(grain(outline));
            }
        }
        catch (e_13_1) { e_13 = { error: e_13_1 }; }
        finally {
            try {
                if (outlines_2_1 && !outlines_2_1.done && (_a = outlines_2.return)) _a.call(outlines_2);
            }
            finally { if (e_13) throw e_13.error; }
        }
        return written();
    }
    function rounded(n) {
        roomFor(4 * n + 8);
        var x = points[0];
        var y = points[1];
        var k = share(x, y, points[n - 2], points[n - 1]);
        var sx = along2(x, points[n - 2], k);
        var sy = along2(y, points[n - 1], k);
        bytes[length++] = MOVE;
        first(sx);
        next(sy);
        var curving = false;
        for (var i = 0; i < n; i += 2) {
            var last = i + 2 === n;
            var nx = points[last ? 0 : i + 2];
            var ny = points[last ? 1 : i + 3];
            k = share(x, y, nx, ny);
            var ax = along2(x, nx, k);
            var ay = along2(y, ny, k);
            if (curving)
                next(x - sx);
            else {
                bytes[length++] = CURVE;
                first(x - sx);
            }
            next(y - sy);
            next(ax - sx);
            next(ay - sy);
            sx = ax;
            sy = ay;
            curving = true;
            if (k !== 0.5 && !last) {
                sx = along2(nx, x, k);
                sy = along2(ny, y, k);
                curving = sx === ax && sy === ay;
                if (!curving) {
                    bytes[length++] = LINE;
                    first(sx - ax);
                    next(sy - ay);
                }
            }
            x = nx;
            y = ny;
        }
        bytes[length++] = CLOSE;
    }
    var g = function (x) { return Math.round(x * GRAIN); };
    var ARROW = { width: g(1.2), edge: g(3) };
    function arrowOf(player) {
        var still = player.figure.still;
        if (still === null || still === void 0 ? void 0 : still.beside)
            return lines(still.beside.map(function (at) { return besideSpot(player, at); }));
        return (still === null || still === void 0 ? void 0 : still.arrow) ? lines(pathOfPoint(player, still.arrow)) : "";
    }
    var besideSpot = function (player, at) { var _a; return project(player.camera, [at[0], at[1], (_a = at[2]) !== null && _a !== void 0 ? _a : 0]); };
    var STEPS = 12;
    function pathOfPoint(player, name) {
        var poses = player.storyPoses;
        var spots = [];
        for (var k = 1; k < poses.length; k++) {
            var _a = __read([player.keys[poses[k - 1]], player.keys[poses[k]]], 2), from = _a[0], to = _a[1];
            for (var i = k === 1 ? 0 : 1; i <= STEPS; i++)
                spots.push(project(player.camera, bodyPoint(solve(blend({ from: from, to: to }, i / STEPS)), name)));
        }
        var cut = Math.round(spots.length / 8);
        return spots.slice(cut, spots.length - cut);
    }
    var HEAD = 3.6;
    function lines(spots) {
        var end = spots[spots.length - 1];
        var before = spots[Math.max(0, spots.length - 3)];
        var angle = Math.atan2(end[1] - before[1], end[0] - before[0]);
        var tip = [end[0] + 1.6 * Math.cos(angle), end[1] + 1.6 * Math.sin(angle)];
        var barb = function (turn2) { return [tip[0] - HEAD * Math.cos(angle + turn2), tip[1] - HEAD * Math.sin(angle + turn2)]; };
        var text2 = function (points2) { return "M".concat(points2.map(function (_a) {
            var _b = __read(_a, 2), x = _b[0], y = _b[1];
            return "".concat(g(x), " ").concat(g(-y));
        }).join("L")); };
        return text2(__spreadArray(__spreadArray([], __read(spots), false), [tip], false)) + text2([barb(0.6), tip, barb(-0.6)]);
    }
    function disc(camera, centre, axes, d, w, h) {
        var fx = dot(axes.f, camera.x) * d;
        var fy = dot(axes.f, camera.y) * d;
        var rx = dot(axes.r, camera.x) * w;
        var ry = dot(axes.r, camera.y) * w;
        var ux = dot(axes.u, camera.x) * h;
        var uy = dot(axes.u, camera.y) * h;
        return {
            x: dot(centre, camera.x),
            y: dot(centre, camera.y),
            xx: fx * fx + rx * rx + ux * ux,
            xy: fx * fy + rx * ry + ux * uy,
            yy: fy * fy + ry * ry + uy * uy
        };
    }
    function grown(a, by) {
        if (by === 0)
            return a;
        var k = Math.pow((1 + by / Math.max(0.3, Math.sqrt((a.xx + a.yy) / 2))), 2);
        return { x: a.x, y: a.y, xx: a.xx * k, xy: a.xy * k, yy: a.yy * k };
    }
    var circle = function (n) {
        var table = new Float64Array(n * 2);
        for (var i = 0; i < n; i++) {
            table[i * 2] = Math.cos(i * 2 * Math.PI / n);
            table[i * 2 + 1] = Math.sin(i * 2 * Math.PI / n);
        }
        return table;
    };
    var ROUND = circle(24);
    var SMALL_ROUND = circle(14);
    var SMALL = 2.6;
    var isSmall = function (a) { return a.xx + a.yy < 2 * SMALL * SMALL; };
    function hull(discs, out) {
        var e_14, _a;
        if (out === void 0) { out = []; }
        var round = discs.every(isSmall) ? SMALL_ROUND : ROUND;
        for (var i = 0; i < round.length; i += 2) {
            var nx = round[i];
            var ny = round[i + 1];
            var best = -Infinity;
            var px = 0;
            var py = 0;
            try {
                for (var discs_1 = (e_14 = void 0, __values(discs)), discs_1_1 = discs_1.next(); !discs_1_1.done; discs_1_1 = discs_1.next()) {
                    var a = discs_1_1.value;
                    var mx = a.xx * nx + a.xy * ny;
                    var my = a.xy * nx + a.yy * ny;
                    var h = Math.sqrt(mx * nx + my * ny) || 1e-9;
                    var reach = a.x * nx + a.y * ny + h;
                    if (reach > best) {
                        best = reach;
                        px = a.x + mx / h;
                        py = a.y + my / h;
                    }
                }
            }
            catch (e_14_1) { e_14 = { error: e_14_1 }; }
            finally {
                try {
                    if (discs_1_1 && !discs_1_1.done && (_a = discs_1.return)) _a.call(discs_1);
                }
                finally { if (e_14) throw e_14.error; }
            }
            out.push(px, py);
        }
        return out;
    }
    function leftToRight(points2) {
        var order = new Uint16Array(points2.length / 2);
        for (var i = 0; i < order.length; i++) {
            var x = points2[i * 2];
            var y = points2[i * 2 + 1];
            var k = i - 1;
            for (; k >= 0; k--) {
                var other = order[k] * 2;
                if (points2[other] < x || points2[other] === x && points2[other + 1] <= y)
                    break;
                order[k + 1] = order[k];
            }
            order[k + 1] = i;
        }
        return order;
    }
    function turnLeft(chain, x, y, least) {
        while (chain.length >= least + 4) {
            var n = chain.length;
            if ((chain[n - 2] - chain[n - 4]) * (y - chain[n - 3]) - (chain[n - 1] - chain[n - 3]) * (x - chain[n - 4]) > 0)
                break;
            chain.length = n - 2;
        }
        chain.push(x, y);
    }
    function hullOfPoints(points2) {
        var e_15, _a;
        var order = leftToRight(points2);
        var chain = [];
        try {
            for (var order_1 = __values(order), order_1_1 = order_1.next(); !order_1_1.done; order_1_1 = order_1.next()) {
                var i = order_1_1.value;
                turnLeft(chain, points2[i * 2], points2[i * 2 + 1], 0);
            }
        }
        catch (e_15_1) { e_15 = { error: e_15_1 }; }
        finally {
            try {
                if (order_1_1 && !order_1_1.done && (_a = order_1.return)) _a.call(order_1);
            }
            finally { if (e_15) throw e_15.error; }
        }
        var lower = chain.length - 2;
        for (var k = order.length - 2; k >= 0; k--)
            turnLeft(chain, points2[order[k] * 2], points2[order[k] * 2 + 1], lower);
        chain.length -= 2;
        return chain;
    }
    var SLICES = 16;
    var NODES = new Float64Array(Array.from({ length: SLICES + 1 }, function (_, i) { return -Math.cos(Math.PI * i / SLICES) * 0.99999; }));
    var nodes = new Float64Array(SLICES + 1);
    var top = new Float64Array(SLICES + 1);
    var bottom = new Float64Array(SLICES + 1);
    function cover(along3, centre, shear, rise, square) {
        var root = Math.sqrt(square) + 1e-9;
        var k = 0;
        while (k <= SLICES && nodes[k] < along3 - root)
            k++;
        for (; k <= SLICES && nodes[k] <= along3 + root; k++) {
            var d = nodes[k] - along3;
            if (d * d > square)
                continue;
            var y = centre + shear * d;
            var h = rise * Math.sqrt(1 - d * d / square);
            if (y + h > top[k])
                top[k] = y + h;
            if (y - h < bottom[k])
                bottom[k] = y - h;
        }
    }
    function bridge(x0, y0, x1, y1, down) {
        var end = Math.max(x0, x1);
        var k = 0;
        while (k <= SLICES && nodes[k] < Math.min(x0, x1))
            k++;
        for (; k <= SLICES && nodes[k] <= end; k++) {
            var share2 = (nodes[k] - x0) / (x1 - x0);
            if (!(share2 >= 0 && share2 <= 1))
                continue;
            var y = y0 + (y1 - y0) * share2;
            if (down) {
                if (-y < bottom[k])
                    bottom[k] = -y;
            }
            else if (y > top[k])
                top[k] = y;
        }
    }
    var across = function (a, c, s) { return [
        a.xx * c * c + 2 * a.xy * c * s + a.yy * s * s,
        (a.yy - a.xx) * c * s + a.xy * (c * c - s * s),
        a.xx * s * s - 2 * a.xy * c * s + a.yy * c * c
    ]; };
    function placeNodes(discs, c, s) {
        var e_16, _a;
        var low = Infinity;
        var high = -Infinity;
        try {
            for (var discs_2 = __values(discs), discs_2_1 = discs_2.next(); !discs_2_1.done; discs_2_1 = discs_2.next()) {
                var a = discs_2_1.value;
                var along3 = a.x * c + a.y * s;
                var root = Math.sqrt(across(a, c, s)[0]);
                low = Math.min(low, along3 - root);
                high = Math.max(high, along3 + root);
            }
        }
        catch (e_16_1) { e_16 = { error: e_16_1 }; }
        finally {
            try {
                if (discs_2_1 && !discs_2_1.done && (_a = discs_2.return)) _a.call(discs_2);
            }
            finally { if (e_16) throw e_16.error; }
        }
        for (var k = 0; k <= SLICES; k++)
            nodes[k] = (low + high) / 2 + (high - low) / 2 * NODES[k];
        top.fill(-Infinity);
        bottom.fill(Infinity);
    }
    function sweep(discs, dx, dy) {
        var _a;
        var length2 = Math.hypot(dx, dy);
        var c = length2 > 1e-6 ? dx / length2 : 1;
        var s = length2 > 1e-6 ? dy / length2 : 0;
        placeNodes(discs, c, s);
        var _b = __read([0, 0, 0, 0], 4), crestX = _b[0], crestY = _b[1], troughX = _b[2], troughY = _b[3];
        for (var i = 0; i < discs.length; i++) {
            var a = discs[i];
            var _c = __read(across(a, c, s), 3), p = _c[0], q = _c[1], r = _c[2];
            var along3 = a.x * c + a.y * s;
            var centre = -a.x * s + a.y * c;
            cover(along3, centre, q / p, Math.sqrt(Math.max(0, r - q * q / p)), p);
            var rise = Math.sqrt(r);
            var shift = q / rise;
            if (i > 0) {
                bridge(crestX, crestY, along3 + shift, centre + rise, false);
                bridge(troughX, troughY, along3 - shift, rise - centre, true);
            }
            _a = __read([along3 + shift, centre + rise, along3 - shift, rise - centre], 4), crestX = _a[0], crestY = _a[1], troughX = _a[2], troughY = _a[3];
        }
        return envelope(c, s);
    }
    function envelope(c, s) {
        var out = [];
        for (var k = 0; k <= SLICES; k++)
            if (top[k] >= bottom[k])
                out.push(nodes[k] * c - bottom[k] * s, nodes[k] * s + bottom[k] * c);
        for (var k = SLICES; k >= 0; k--)
            if (top[k] >= bottom[k])
                out.push(nodes[k] * c - top[k] * s, nodes[k] * s + top[k] * c);
        return out;
    }
    function edge(a, nx, ny, out) {
        var mx = a.xx * nx + a.xy * ny;
        var my = a.xy * nx + a.yy * ny;
        var h = Math.sqrt(mx * nx + my * ny) || 1e-9;
        out.push(a.x + mx / h, a.y + my / h);
    }
    var CAP = 7;
    function cap(a, tx, ty, out) {
        for (var i = 1; i < CAP; i++) {
            var angle = Math.PI * i / CAP - Math.PI / 2;
            var c = Math.cos(angle);
            var s = Math.sin(angle);
            edge(a, tx * c - ty * s, tx * s + ty * c, out);
        }
    }
    function ribbon(discs) {
        var n = discs.length;
        var first2 = discs[0];
        var last = discs[n - 1];
        if (Math.hypot(last.x - first2.x, last.y - first2.y) < 12)
            return hull(discs);
        var tangent = function (i) {
            var a = discs[Math.max(0, i - 2)];
            var b = discs[Math.min(n - 1, i + 2)];
            var length2 = Math.hypot(b.x - a.x, b.y - a.y) || 1;
            return [(b.x - a.x) / length2, (b.y - a.y) / length2];
        };
        var out = [];
        var left = [];
        for (var i = 0; i < n; i++) {
            var _a = __read(tangent(i), 2), tx = _a[0], ty = _a[1];
            edge(discs[i], ty, -tx, out);
            edge(discs[i], -ty, tx, left);
        }
        var _b = __read(tangent(n - 1), 2), ex = _b[0], ey = _b[1];
        cap(last, ex, ey, out);
        for (var i = left.length - 2; i >= 0; i -= 2)
            out.push(left[i], left[i + 1]);
        var _c = __read(tangent(0), 2), sx = _c[0], sy = _c[1];
        cap(first2, -sx, -sy, out);
        return out;
    }
    var MAT_HALF_WIDTH = 15;
    var MAT_THICKNESS = 1.2;
    var WALL = { thickness: 3, height: 112, halfWidth: 16 };
    var SIDE_WALL = [-25, -22];
    var STEP_HALF_WIDTH = 14;
    var CHAIR = { height: 23, width: 24, halfWidth: 11, back: 26 };
    var ROLLER = { radius: 6, halfWidth: 15 };
    var ring = function (camera, points2) { return points2.flatMap(function (p) { return project(camera, p); }); };
    function box(camera, _a, _b, _c, paints) {
        var _d = __read(_a, 2), x0 = _d[0], x1 = _d[1];
        var _e = __read(_b, 2), y0 = _e[0], y1 = _e[1];
        var _f = __read(_c, 2), z0 = _f[0], z1 = _f[1];
        var x = camera.z[0] >= 0 ? x1 : x0;
        var _g = __read(paints, 3), top2 = _g[0], front2 = _g[1], side = _g[2];
        return [
            { paint: front2, outline: ring(camera, [[x0, y0, z1], [x1, y0, z1], [x1, y1, z1], [x0, y1, z1]]) },
            { paint: side, outline: ring(camera, [[x, y0, z1], [x, y0, z0], [x, y1, z0], [x, y1, z1]]) },
            { paint: top2, outline: ring(camera, [[x0, y1, z1], [x1, y1, z1], [x1, y1, z0], [x0, y1, z0]]) }
        ];
    }
    function chair(camera, x, h, w, back2) {
        var e_17, _a, e_18, _b, e_19, _c;
        var z = CHAIR.halfWidth;
        var post = function (px, pz, from, to) { return box(camera, [px, px + 1.8], [from, to], [pz - 0.9, pz + 0.9], ["prop-front", "prop-front", "prop-side"]); };
        var faces = [];
        try {
            for (var _d = __values([-z + 1, z - 1]), _e = _d.next(); !_e.done; _e = _d.next()) {
                var pz = _e.value;
                try {
                    for (var _f = (e_18 = void 0, __values([x + 0.4, x + w - 2.2])), _g = _f.next(); !_g.done; _g = _f.next()) {
                        var px = _g.value;
                        faces.push.apply(faces, __spreadArray([], __read(post(px, pz, 0, h - 2)), false));
                    }
                }
                catch (e_18_1) { e_18 = { error: e_18_1 }; }
                finally {
                    try {
                        if (_g && !_g.done && (_b = _f.return)) _b.call(_f);
                    }
                    finally { if (e_18) throw e_18.error; }
                }
            }
        }
        catch (e_17_1) { e_17 = { error: e_17_1 }; }
        finally {
            try {
                if (_e && !_e.done && (_a = _d.return)) _a.call(_d);
            }
            finally { if (e_17) throw e_17.error; }
        }
        if (back2) {
            try {
                for (var _h = __values([-z + 1, z - 1]), _j = _h.next(); !_j.done; _j = _h.next()) {
                    var pz = _j.value;
                    faces.push.apply(faces, __spreadArray([], __read(post(x - 0.6, pz, h - 2, h + CHAIR.back)), false));
                }
            }
            catch (e_19_1) { e_19 = { error: e_19_1 }; }
            finally {
                try {
                    if (_j && !_j.done && (_c = _h.return)) _c.call(_h);
                }
                finally { if (e_19) throw e_19.error; }
            }
            faces.push.apply(faces, __spreadArray([], __read(box(camera, [x - 0.8, x + 0.8], [h + 9, h + CHAIR.back], [-z, z], ["prop-top", "prop-front", "prop-top"])), false));
        }
        faces.push.apply(faces, __spreadArray([], __read(box(camera, [x - 1, x + w], [h - 2.2, h], [-z, z], ["prop-top", "prop-front", "prop-side"])), false));
        return faces;
    }
    function roller(camera, x, r) {
        var end = function (z, k) { return disc(camera, [x, r, z], WORLD, r * k, 0.01, r * k); };
        var near = camera.z[2] >= 0 ? ROLLER.halfWidth : -ROLLER.halfWidth;
        return [
            { paint: "prop-front", outline: hull([end(near, 1), end(-near, 1)]) },
            { paint: "prop-side", outline: hull([end(near, 1)]) },
            { paint: "prop-top", outline: hull([end(near, 0.38)]) }
        ];
    }
    function facesOf(camera, prop2) {
        var _a, _b, _c, _d, _e, _f, _g, _h, _j;
        switch (prop2.type) {
            case "mat": {
                var z = (_a = prop2.z) !== null && _a !== void 0 ? _a : MAT_HALF_WIDTH;
                return box(camera, prop2.x, [-MAT_THICKNESS, 0], [-z, z], ["prop-top", "prop-front", "prop-front"]);
            }
            case "wall": {
                var z = (_b = prop2.z) !== null && _b !== void 0 ? _b : WALL.halfWidth;
                return box(camera, [prop2.x, prop2.x + WALL.thickness], [0, (_c = prop2.h) !== null && _c !== void 0 ? _c : WALL.height], [-z, z], ["prop-top", "prop-top", "prop-front"]);
            }
            case "side-wall":
                return box(camera, prop2.x, [0, (_d = prop2.h) !== null && _d !== void 0 ? _d : WALL.height], SIDE_WALL, ["prop-side", "prop-top", "prop-front"]);
            case "step":
                return box(camera, prop2.x, [0, prop2.h], (_e = prop2.z) !== null && _e !== void 0 ? _e : [-STEP_HALF_WIDTH, STEP_HALF_WIDTH], ["prop-top", "prop-front", "prop-side"]);
            case "chair":
                return chair(camera, prop2.x, (_f = prop2.h) !== null && _f !== void 0 ? _f : CHAIR.height, (_g = prop2.w) !== null && _g !== void 0 ? _g : CHAIR.width, (_h = prop2.back) !== null && _h !== void 0 ? _h : true);
            case "roller":
                return roller(camera, prop2.x, (_j = prop2.r) !== null && _j !== void 0 ? _j : ROLLER.radius);
            case "strap":
            case "band":
            case "track":
                return [];
        }
    }
    var standingProps = function (figure2, camera) { var _a; return ((_a = figure2.props) !== null && _a !== void 0 ? _a : []).flatMap(function (prop2) { return facesOf(camera, prop2); }); };
    function bandPoint(body, name) {
        var leg2 = body.legs[name.endsWith("R") ? "R" : "L"];
        var out = name.startsWith("thigh") ? 4.2 : 2.6;
        return add(bodyPoint(body, name), scale(unit(leg2.thigh.f), out));
    }
    var HOOK = 3.4;
    var DASH = { every: 20, long: 9, half: 50, z: 13, width: 0.7 };
    function trackDashes(speed, time, camera) {
        var shift = (speed * time % DASH.every + DASH.every) % DASH.every;
        var out = [];
        for (var i = 0; i < 2 * DASH.half / DASH.every; i++) {
            var from = DASH.half - i * DASH.every - shift;
            var to = Math.max(-DASH.half, from - DASH.long);
            out.push({ id: "dash".concat(i), paint: "floor", points: [[to, 0, DASH.z], [Math.max(-DASH.half, from), 0, DASH.z]].map(function (p) { return project(camera, p); }), width: DASH.width });
        }
        return out;
    }
    var groundOf = function (figure2, camera, time) {
        var _a;
        if (time === void 0) { time = 0; }
        return ((_a = figure2.props) !== null && _a !== void 0 ? _a : []).flatMap(function (prop2) { return prop2.type === "track" ? trackDashes(prop2.speed, time, camera) : []; });
    };
    function leadsOf(figure2, body, camera) {
        var _a;
        var out = [];
        ((_a = figure2.props) !== null && _a !== void 0 ? _a : []).forEach(function (prop2, i) {
            if (prop2.type !== "strap" && prop2.type !== "band")
                return;
            if ("from" in prop2) {
                var _a = __read(prop2.from, 3), x = _a[0], y = _a[1], _b = _a[2], z = _b === void 0 ? 0 : _b;
                var hook = project(camera, [x, y, z]);
                out.push({ id: "lead".concat(i), paint: "stroke", points: [hook, project(camera, bodyPoint(body, prop2.to))], width: 1.6 });
                out.push({ id: "lead".concat(i, "-hook"), paint: "stroke", points: [hook, hook], width: HOOK });
                return;
            }
            var place3 = function (name) { return prop2.type === "band" ? bandPoint(body, name) : bodyPoint(body, name); };
            out.push({ id: "lead".concat(i), paint: "stroke", points: prop2.via.map(function (name) { return project(camera, place3(name)); }), width: prop2.type === "band" ? 2.2 : 1.3 });
        });
        return out;
    }
    var NOTHING = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
    function around(outlines, start) {
        var e_20, _a;
        if (start === void 0) { start = NOTHING; }
        var left = start.left, right = start.right, bottom2 = start.bottom, top2 = start.top;
        try {
            for (var outlines_3 = __values(outlines), outlines_3_1 = outlines_3.next(); !outlines_3_1.done; outlines_3_1 = outlines_3.next()) {
                var points2 = outlines_3_1.value;
                for (var i = 0; i < points2.length; i += 2) {
                    left = Math.min(left, points2[i]);
                    right = Math.max(right, points2[i]);
                    bottom2 = Math.min(bottom2, points2[i + 1]);
                    top2 = Math.max(top2, points2[i + 1]);
                }
            }
        }
        catch (e_20_1) { e_20 = { error: e_20_1 }; }
        finally {
            try {
                if (outlines_3_1 && !outlines_3_1.done && (_a = outlines_3.return)) _a.call(outlines_3);
            }
            finally { if (e_20) throw e_20.error; }
        }
        return { left: left, right: right, bottom: bottom2, top: top2 };
    }
    function bodyBox(player, body, start) {
        if (start === void 0) { start = NOTHING; }
        var picture = player.picture(body);
        var outlines = picture.groups.flatMap(function (group) { return group.shapes.flatMap(function (shape) { return shape.outlines; }); });
        var leads = __spreadArray(__spreadArray([], __read(groundOf(player.figure, player.camera)), false), __read(leadsOf(player.figure, body, player.camera)), false).map(function (lead) { return lead.points.flat(); });
        return around(__spreadArray(__spreadArray([], __read(outlines), false), __read(leads), false), start);
    }
    var grownBy = function (box2, x, above, below) { return ({
        left: box2.left - x,
        right: box2.right + x,
        bottom: box2.bottom - below,
        top: box2.top + above
    }); };
    var keyBox = function (player) { return framed(player, NOTHING); };
    function framed(player, seen) {
        var e_21, _a;
        var _b, _c;
        var box2 = around(standingProps(player.figure, player.camera).map(function (face) { return face.outline; }), seen);
        try {
            for (var _d = __values(player.keys), _e = _d.next(); !_e.done; _e = _d.next()) {
                var key = _e.value;
                box2 = bodyBox(player, key.body, box2);
            }
        }
        catch (e_21_1) { e_21 = { error: e_21_1 }; }
        finally {
            try {
                if (_e && !_e.done && (_a = _d.return)) _a.call(_d);
            }
            finally { if (e_21) throw e_21.error; }
        }
        var beside = ((_c = (_b = player.figure.still) === null || _b === void 0 ? void 0 : _b.beside) !== null && _c !== void 0 ? _c : []).map(function (_a) {
            var _b = __read(_a, 3), x = _b[0], y = _b[1], z = _b[2];
            return project(player.camera, [x, y, z !== null && z !== void 0 ? z : 0]);
        });
        var air = grownBy(around(beside, box2), 5, 4, 3);
        return __assign(__assign({}, air), { bottom: Math.min(air.bottom, -5) });
    }
    var showsGround = function (player) { return player.camera.y[1] > 0.975; };
    var TONES = {
        fair: { light: ["#E2B192", "#F0D8C9", "#CB9272", "#8A5A33"], dark: ["#E3B597", "#8A6E60", "#C7906F", "#9A6A42"] },
        tan: { light: ["#C98F6B", "#E0C2AE", "#AC7250", "#3B2A22"], dark: ["#CF9874", "#7A5E4E", "#AE7450", "#5A4033"] },
        brown: { light: ["#A26B47", "#CDAE98", "#83502F", "#2A1E19"], dark: ["#B57C57", "#6C4F3E", "#935B38", "#523C33"] },
        deep: { light: ["#6F4630", "#B39A8B", "#54311F", "#1C1513"], dark: ["#8E5F45", "#58402F", "#6C4430", "#4C3A32"] },
        grey: { light: ["#D8A383", "#EAD0BF", "#BC8261", "#8E9391"], dark: ["#D9A686", "#826859", "#B98160", "#A9AFAD"] }
    };
    var TONE_NAMES = Object.keys(TONES);
    var BASE = {
        light: {
            paper: "#FBFAF7",
            clothes: "#0E6A6B",
            "clothes-far": "#8FBDBB",
            shoe: "#14262B",
            "shoe-far": "#8C979A",
            sole: "#9DB3B6",
            "sole-far": "#C3CFD0",
            work: "#F2B24B",
            "work-far": "#F6D59B",
            line: "#A15C00",
            "prop-top": "#E3E9E7",
            "prop-front": "#D2DBD9",
            "prop-side": "#C9D3D1",
            ground: "#C9D3D1"
        },
        dark: {
            paper: "#0F1A1D",
            clothes: "#3FA5A1",
            "clothes-far": "#245A5A",
            shoe: "#DCE6E6",
            "shoe-far": "#6B7B7F",
            sole: "#8FA5A9",
            "sole-far": "#52666B",
            work: "#F2B24B",
            "work-far": "#8F7036",
            line: "#F2B24B",
            "prop-top": "#1F3136",
            "prop-front": "#2A3F45",
            "prop-side": "#33474C",
            ground: "#33474C"
        }
    };
    var MONO = {
        light: { skin: "#0E6A6B", neck: "#0E6A6B", "skin-far": "#8FBDBB", ear: "#0A4C4E", hair: "#0A4C4E", shoe: "#0E6A6B", "shoe-far": "#8FBDBB", sole: "#0A4C4E", "sole-far": "#7AA9A8" },
        dark: {
            clothes: "#5CC4BE",
            "clothes-far": "#2D6A69",
            skin: "#5CC4BE",
            neck: "#5CC4BE",
            "skin-far": "#2D6A69",
            ear: "#8ADDD7",
            hair: "#8ADDD7",
            shoe: "#5CC4BE",
            "shoe-far": "#2D6A69",
            sole: "#8ADDD7",
            "sole-far": "#3A7C7A",
            "work-far": "#96733A"
        }
    };
    function halfway(a, b) {
        var part = function (i) {
            var sum = parseInt(a.slice(i, i + 2), 16) + parseInt(b.slice(i, i + 2), 16);
            return Math.round(sum / 2).toString(16).padStart(2, "0");
        };
        return "#".concat(part(1)).concat(part(3)).concat(part(5)).toUpperCase();
    }
    function paletteOf(scheme, tone, mono) {
        var _a = __read(TONES[tone][scheme], 4), skin = _a[0], far = _a[1], ear = _a[2], hair = _a[3];
        return __assign(__assign(__assign({}, BASE[scheme]), { skin: skin, "skin-far": far, neck: halfway(skin, ear), ear: ear, hair: hair }), mono ? MONO[scheme] : {});
    }
    function castOf(id) {
        var e_22, _a;
        var hash = 7;
        try {
            for (var id_1 = __values(id), id_1_1 = id_1.next(); !id_1_1.done; id_1_1 = id_1.next()) {
                var letter2 = id_1_1.value;
                hash = hash * 31 + letter2.charCodeAt(0) >>> 0;
            }
        }
        catch (e_22_1) { e_22 = { error: e_22_1 }; }
        finally {
            try {
                if (id_1_1 && !id_1_1.done && (_a = id_1.return)) _a.call(id_1);
            }
            finally { if (e_22) throw e_22.error; }
        }
        return { tone: TONE_NAMES[hash % TONE_NAMES.length], bun: (hash >>> 8) % 2 === 1 };
    }
    var REGIONS = {
        hamstrings: ["thigh", 0.12, 0.92, -3.2, 3],
        quads: ["thigh", 0.15, 0.9, 3, 3],
        hipflexor: ["thigh", -0.1, 0.4, 4.2, 2.6],
        groin: ["thigh", 0.1, 0.8, 0, 2.4],
        calf: ["shank", 0.08, 0.7, -2.6, 2.8],
        shin: ["shank", 0.1, 0.75, 2.4, 1.8],
        abs: ["trunk", 3, 18, 5.6, 2.6],
        lowback: ["trunk", 5, 16, -5, 2.4],
        midback: ["trunk", 13, 25, -5.2, 2.8],
        chest: ["trunk", 19, 26, 5.6, 3],
        obliques: ["trunk", 4, 17, 0, 3.4],
        glutes: ["hip", -3.2, 4.5, -5, 4],
        glutemed: ["hip", -1, 6.5, -2.2, 3],
        triceps: ["arm", 0.1, 0.9, -2, 2],
        deltoid: ["arm", -0.05, 0.35, 0, 3.4]
    };
    function workOf(name) {
        var _a;
        var side = (_a = /[RL]$/.exec(name)) === null || _a === void 0 ? void 0 : _a[0];
        return side === "R" || side === "L" ? { region: name.slice(0, -1), side: side } : { region: name };
    }
    function glow(id, camera, place3, _a) {
        var _b = __read(_a, 5), from = _b[1], to = _b[2], forward = _b[3], radius = _b[4];
        var spot = function (at) {
            var _a = place3(at), p = _a.p, axes = _a.axes;
            return project(camera, along(p, axes.f, forward));
        };
        var _c = __read([spot(from), spot(to), spot((from + to) / 2)], 3), a = _c[0], b = _c[1], m = _c[2];
        return {
            id: id,
            x: m[0],
            y: m[1],
            rx: Math.hypot(b[0] - a[0], b[1] - a[1]) / 2 + radius * 0.7,
            ry: radius * 1.35,
            angle: Math.atan2(b[1] - a[1], b[0] - a[0]) * 180 / Math.PI
        };
    }
    var segment = function (top2, end, axes) { return function (t) { return ({ p: mix3(top2, end, t), axes: axes }); }; };
    function glowsOf(body, camera, work2, shown, flat) {
        var e_23, _a;
        var out = [];
        var _loop_4 = function (name) {
            var e_24, _b;
            var _c = workOf(name), key = _c.region, only = _c.side;
            var region2 = REGIONS[key];
            var trunk = function (at) { return spineAt(body.spine, at); };
            if (region2[0] === "trunk") {
                var sideways_1 = only ? SIGN[only] * 3.5 : 0;
                var place3 = function (at) {
                    var _a = trunk(at), p = _a.p, axes = _a.axes;
                    return { p: along(p, axes.r, sideways_1), axes: axes };
                };
                out.push(__assign(__assign({}, glow(key, camera, place3, region2)), { group: "trunk" }));
                return "continue";
            }
            var _loop_5 = function (side) {
                if (only && side !== only)
                    return "continue";
                var leg2 = body.legs[side];
                var arm2 = body.arms[side];
                var id = "".concat(key).concat(side);
                if (region2[0] === "hip") {
                    if (!shown.includes(side))
                        return "continue";
                    var aside_1 = SIGN[side] * LENGTH.hipWidth * (flat ? 1.35 : 0.6);
                    var place3 = function (at) {
                        var p = trunk(at).p;
                        return { p: along(p, body.hips.r, aside_1), axes: body.hips };
                    };
                    out.push(__assign(__assign({}, glow(id, camera, place3, region2)), { group: "hip", side: side }));
                }
                else if (region2[0] === "thigh")
                    out.push(__assign(__assign({}, glow(id, camera, segment(leg2.hip, leg2.knee, leg2.thigh), region2)), { group: "leg", side: side }));
                else if (region2[0] === "shank")
                    out.push(__assign(__assign({}, glow(id, camera, segment(leg2.knee, leg2.ankle, leg2.shank), region2)), { group: "leg", side: side }));
                else
                    out.push(__assign(__assign({}, glow(id, camera, segment(arm2.shoulder, arm2.elbow, arm2.upper), region2)), { group: "arm", side: side }));
            };
            try {
                for (var SIDES_4 = (e_24 = void 0, __values(SIDES)), SIDES_4_1 = SIDES_4.next(); !SIDES_4_1.done; SIDES_4_1 = SIDES_4.next()) {
                    var side = SIDES_4_1.value;
                    _loop_5(side);
                }
            }
            catch (e_24_1) { e_24 = { error: e_24_1 }; }
            finally {
                try {
                    if (SIDES_4_1 && !SIDES_4_1.done && (_b = SIDES_4.return)) _b.call(SIDES_4);
                }
                finally { if (e_24) throw e_24.error; }
            }
        };
        try {
            for (var work2_1 = __values(work2), work2_1_1 = work2_1.next(); !work2_1_1.done; work2_1_1 = work2_1.next()) {
                var name = work2_1_1.value;
                _loop_4(name);
            }
        }
        catch (e_23_1) { e_23 = { error: e_23_1 }; }
        finally {
            try {
                if (work2_1_1 && !work2_1_1.done && (_a = work2_1.return)) _a.call(work2_1);
            }
            finally { if (e_23) throw e_23.error; }
        }
        return out;
    }
    var FigureError = (function (_super) {
        __extends(FigureError, _super);
        function FigureError(where, what) {
            var _this = _super.call(this, "".concat(where, ": ").concat(what)) || this;
            _this.name = "FigureError";
            return _this;
        }
        return FigureError;
    }(Error));
    var fail = function (where, what) {
        throw new FigureError(where, what);
    };
    var number = function (value, where) {
        if (typeof value !== "number" || !Number.isFinite(value))
            fail(where, "must be a number");
    };
    var text = function (value, where) {
        if (typeof value !== "string" || value === "")
            fail(where, "must be a text");
    };
    var flag = function (value, where) {
        if (typeof value !== "boolean")
            fail(where, "must be true or false");
    };
    var oneOf = function () {
        var words = [];
        for (var _i = 0; _i < arguments.length; _i++) {
            words[_i] = arguments[_i];
        }
        return function (value, where) {
            if (typeof value !== "string" || !words.includes(value))
                fail(where, "must be one of ".concat(words.join(", ")));
        };
    };
    var list = function (check, least, most) {
        if (least === void 0) { least = 0; }
        if (most === void 0) { most = Infinity; }
        return function (value, where) {
            if (!Array.isArray(value))
                return fail(where, "must be a list");
            if (value.length < least || value.length > most)
                fail(where, "must have ".concat(most === Infinity ? "".concat(least, " or more") : "".concat(least, " to ").concat(most), " entries"));
            value.forEach(function (entry, i) { return check(entry, "".concat(where, "[").concat(i, "]")); });
        };
    };
    var either = function () {
        var checks = [];
        for (var _i = 0; _i < arguments.length; _i++) {
            checks[_i] = arguments[_i];
        }
        return function (value, where) {
            var e_25, _a;
            var last;
            try {
                for (var checks_1 = __values(checks), checks_1_1 = checks_1.next(); !checks_1_1.done; checks_1_1 = checks_1.next()) {
                    var check = checks_1_1.value;
                    try {
                        return check(value, where);
                    }
                    catch (error) {
                        last = error;
                    }
                }
            }
            catch (e_25_1) { e_25 = { error: e_25_1 }; }
            finally {
                try {
                    if (checks_1_1 && !checks_1_1.done && (_a = checks_1.return)) _a.call(checks_1);
                }
                finally { if (e_25) throw e_25.error; }
            }
            throw last;
        };
    };
    var isRecord = function (value) { return typeof value === "object" && value !== null && !Array.isArray(value); };
    var object = function (needed, optional) {
        if (optional === void 0) { optional = {}; }
        return function (value, where) {
            var e_26, _a, e_27, _b;
            var _c;
            if (!isRecord(value))
                return fail(where, "must be an object");
            try {
                for (var _d = __values(Object.keys(needed)), _e = _d.next(); !_e.done; _e = _d.next()) {
                    var name = _e.value;
                    if (!(name in value))
                        fail(where, "lacks ".concat(name));
                }
            }
            catch (e_26_1) { e_26 = { error: e_26_1 }; }
            finally {
                try {
                    if (_e && !_e.done && (_a = _d.return)) _a.call(_d);
                }
                finally { if (e_26) throw e_26.error; }
            }
            try {
                for (var _f = __values(Object.entries(value)), _g = _f.next(); !_g.done; _g = _f.next()) {
                    var _h = __read(_g.value, 2), name = _h[0], entry = _h[1];
                    var check = (_c = needed[name]) !== null && _c !== void 0 ? _c : optional[name];
                    if (!check)
                        return fail(where, "has an unknown entry ".concat(name));
                    check(entry, "".concat(where, ".").concat(name));
                }
            }
            catch (e_27_1) { e_27 = { error: e_27_1 }; }
            finally {
                try {
                    if (_g && !_g.done && (_b = _f.return)) _b.call(_f);
                }
                finally { if (e_27) throw e_27.error; }
            }
        };
    };
    var numbersFor = function () {
        var names = [];
        for (var _i = 0; _i < arguments.length; _i++) {
            names[_i] = arguments[_i];
        }
        return Object.fromEntries(names.map(function (name) { return [name, number]; }));
    };
    var point = list(number, 2, 3);
    var pair = list(number, 2, 2);
    var place = oneOf.apply(void 0, __spreadArray([], __read(POINT_NAMES), false));
    var orNull = function (value, where) {
        if (value !== null)
            number(value, where);
    };
    var sided = function () {
        var names = [];
        for (var _i = 0; _i < arguments.length; _i++) {
            names[_i] = arguments[_i];
        }
        return names.flatMap(function (name) { return ["".concat(name, "R"), "".concat(name, "L")]; });
    };
    var grip2 = oneOf.apply(void 0, __spreadArray(["head", "chest", "hip", "ear"], __read(sided("shin", "ham", "thigh", "knee")), false));
    var restPart = oneOf.apply(void 0, __spreadArray(["pelvis", "lumbar", "thorax", "head"], __read(sided("knee", "shank", "foot", "shoulder", "elbow", "wrist", "hand")), false));
    var leg = object({}, __assign({ foot: point, ball: point, ankleAt: point }, numbersFor("pitch", "yaw", "swivel", "thigh", "shank", "hip", "abd", "rot", "knee", "ankle", "toe")));
    var arm = object({}, __assign({ hand: either(point, grip2), elbowAt: point, fist: flag }, numbersFor("handDir", "handYaw", "forearm", "foreYaw", "arm", "shoulder", "abd", "rot", "elbow", "wrist", "protract", "shrug", "tuck", "swivel")));
    var pose = object({}, __assign(__assign({}, numbersFor.apply(void 0, __spreadArray(__spreadArray([], __read(SPINE_ANGLES), false), ["level", "mirror"], false))), { base: oneOf.apply(void 0, __spreadArray([], __read(Object.keys(BASES)), false)), pelvis: point, rest: list(restPart, 1), anchor: object({ part: place, at: list(orNull, 2, 2) }), legR: leg, legL: leg, armR: arm, armL: arm }));
    var step = object({ to: number, move: number }, { hold: number, breath: oneOf("in", "out"), through: flag });
    var propKinds = {
        mat: object({ type: text, x: pair }, { z: number }),
        wall: object({ type: text, x: number }, { h: number, z: number }),
        "side-wall": object({ type: text, x: pair }, { h: number }),
        step: object({ type: text, x: pair, h: number }, { z: pair }),
        chair: object({ type: text, x: number }, { h: number, w: number, back: flag }),
        roller: object({ type: text, x: number }, { r: number }),
        strap: object({ type: text, via: list(place, 2) }),
        track: object({ type: text, speed: number })
    };
    var bandAround = object({ type: text, via: list(place, 2) });
    var bandFixed = object({ type: text, from: point, to: place });
    var prop = function (value, where) {
        var type = isRecord(value) ? value["type"] : void 0;
        var band = isRecord(value) && "from" in value ? bandFixed : bandAround;
        var kind = type === "band" ? band : typeof type === "string" ? propKinds[type] : void 0;
        if (!kind)
            return fail(where, "must have a type: ".concat(__spreadArray(__spreadArray([], __read(Object.keys(propKinds)), false), ["band"], false).join(", ")));
        kind(value, where);
    };
    var work = function (value, where) {
        text(value, where);
        if (!(workOf(String(value)).region in REGIONS))
            fail(where, "is no working region: ".concat(String(value)));
    };
    var limb = oneOf.apply(void 0, __spreadArray([], __read(["armR", "armL", "legR", "legL", "head"].flatMap(function (name) { return [name, "-".concat(name)]; })), false));
    var figure = object({ id: text, name: text, work: list(work, 0, 3), poses: list(pose, 2) }, {
        view: oneOf("side", "front"),
        cam: pair,
        props: list(prop),
        order: list(limb),
        steps: list(step, 2),
        still: object({}, { frames: list(number, 1), main: number, arrow: place, beside: list(point, 2, 2), focus: list(point, 2, 2) })
    });
    function checkReferences(data, where) {
        var _a, _b, _c, _d;
        var count = data.poses.length;
        var exists = function (index, at) {
            if (!Number.isInteger(index) || index < 0 || index >= count)
                fail(at, "names pose ".concat(index, ", but there are ").concat(count));
        };
        data.poses.forEach(function (_a, i) {
            var mirror = _a.mirror;
            if (mirror !== void 0 && !(Number.isInteger(mirror) && mirror >= 0 && mirror < i))
                fail("".concat(where, ".poses[").concat(i, "].mirror"), "must name an earlier pose");
        });
        (_a = data.steps) === null || _a === void 0 ? void 0 : _a.forEach(function (one, i) {
            exists(one.to, "".concat(where, ".steps[").concat(i, "].to"));
            if (one.move <= 0)
                fail("".concat(where, ".steps[").concat(i, "].move"), "must take some time");
        });
        if (((_b = data.still) === null || _b === void 0 ? void 0 : _b.main) !== void 0)
            exists(data.still.main, "".concat(where, ".still.main"));
        (_d = (_c = data.still) === null || _c === void 0 ? void 0 : _c.frames) === null || _d === void 0 ? void 0 : _d.forEach(function (index, i) { return exists(index, "".concat(where, ".still.frames[").concat(i, "]")); });
    }
    function parseFigure(data, where) {
        if (where === void 0) { where = "figure"; }
        figure(data, where);
        var parsed = data;
        checkReferences(parsed, where);
        return parsed;
    }
    var RIM = 0.55;
    var KNEE_BEND = 4.2;
    var ELBOW_BEND = 2.6;
    var SLEEVE = 0.74;
    var LACES_FACE = 0.5;
    var tables = new Map();
    function tablesOf(build) {
        var found = tables.get(build);
        if (!found) {
            var table = function (sections) { return dense(limbOf(sections, build), 3); };
            found = { thigh: table(THIGH), shank: dense(SHANK, 3), upperArm: table(UPPER_ARM), forearm: dense(FOREARM, 3) };
            tables.set(build, found);
        }
        return found;
    }
    function place2(segment2, t, length2) {
        var p = [mix(segment2.top[0], segment2.end[0], t), mix(segment2.top[1], segment2.end[1], t), mix(segment2.top[2], segment2.end[2], t)];
        var corner = segment2.corner;
        if (!corner)
            return p;
        var gap = (corner.at === "end" ? 1 - t : t) * length2;
        if (gap >= corner.reach)
            return p;
        var joint = corner.at === "end" ? segment2.end : segment2.top;
        var own = scale(segment2.axes.u, corner.at === "end" ? 1 : -1);
        var k = (1 - gap / corner.reach) / 2;
        var a = (1 - k) * (1 - k) * corner.reach;
        var b = k * k * corner.reach;
        return add(joint, add(scale(own, a), scale(corner.away, b)));
    }
    function discsOf(camera, segment2, rim, from, to) {
        var e_28, _a;
        if (rim === void 0) { rim = function () { return 0; }; }
        if (from === void 0) { from = 0; }
        if (to === void 0) { to = 1; }
        var d = add(segment2.top, scale(segment2.end, -1));
        var length2 = Math.sqrt(dot(d, d));
        var out = [];
        try {
            for (var _b = __values(segment2.sections), _c = _b.next(); !_c.done; _c = _b.next()) {
                var _d = __read(_c.value, 4), t = _d[0], depth2 = _d[1], width = _d[2], forward = _d[3];
                if (t < from || t > to)
                    continue;
                var by = rim(t);
                var centre = along(place2(segment2, t, length2), segment2.axes.f, forward);
                out.push(disc(camera, centre, segment2.axes, depth2 + by, width + by, Math.min(depth2, width) * 0.8 + by));
            }
        }
        catch (e_28_1) { e_28 = { error: e_28_1 }; }
        finally {
            try {
                if (_c && !_c.done && (_a = _b.return)) _a.call(_b);
            }
            finally { if (e_28) throw e_28.error; }
        }
        return out;
    }
    function sweepOf(camera, segment2, discs) {
        var u = segment2.axes.u;
        return sweep(discs, -dot(u, camera.x), -dot(u, camera.y));
    }
    var fadeIn = function (from, to) { return function (t) {
        var k = clamp((t - from) / (to - from), 0, 1);
        return RIM * k * k * (3 - 2 * k);
    }; };
    var whole = function () { return RIM; };
    var sleeveEase = function (t) { return 0.12 + 0.22 * t; };
    function legPicture(body, side, camera) {
        var leg2 = body.legs[side];
        var table = tablesOf(body.build);
        var thigh = {
            top: leg2.hip,
            end: leg2.knee,
            axes: leg2.thigh,
            sections: table.thigh,
            corner: { at: "end", away: scale(leg2.shank.u, -1), reach: KNEE_BEND }
        };
        var shank = {
            top: leg2.knee,
            end: leg2.ankle,
            axes: leg2.shank,
            sections: table.shank,
            corner: { at: "top", away: leg2.thigh.u, reach: KNEE_BEND }
        };
        var thighDiscs = discsOf(camera, thigh);
        var shankDiscs = discsOf(camera, shank, void 0, 0, 0.95);
        var cloth = __spreadArray([sweepOf(camera, thigh, thighDiscs), sweepOf(camera, shank, shankDiscs)], __read(hipCover(body, side, camera, thighDiscs)), false);
        var _a = shoePicture(body, side, camera), shoe = _a.shoe, sole = _a.sole, lace = _a.lace, shoeRim = _a.rim;
        var rim = [
            sweepOf(camera, thigh, discsOf(camera, thigh, fadeIn(0.12, 0.5))),
            sweepOf(camera, shank, discsOf(camera, shank, whole)),
            shoeRim
        ];
        return { rim: rim, skin: [], cloth: cloth, shoe: shoe, sole: sole, lace: lace, soleUp: dot(leg2.foot.u, camera.z) < 0 };
    }
    function hipCover(body, side, camera, thighDiscs) {
        var hips = body.hips, build = body.build;
        var hip = body.legs[side].hip;
        var at = function (f, u, r) { return along(along(along(hip, hips.f, f), hips.u, u), hips.r, SIGN[side] * r); };
        var seat = disc(camera, at(-2.2, -0.2, -0.8), hips, 5.3 * build.depth, 5 * build.width, 5.2);
        var flank = disc(camera, at(-0.8, 1.2, -1.1), hips, 4.2 * build.depth, 3.9 * build.width, 3.6);
        var groin = disc(camera, at(1.2, 0.6, -0.8), hips, 4.2 * build.depth, 4 * build.width, 4.2);
        var seatEnd = disc(camera, at(-1.1, -3.3, -2.2), hips, 4.6 * build.depth, 4.2 * build.width, 4.2);
        return [hull([seat, seatEnd, thighDiscs[6]]), hull([flank, thighDiscs[5]]), hull([groin, thighDiscs[6]])];
    }
    function shoePicture(body, side, camera) {
        var _a = body.legs[side], foot = _a.foot, toes = _a.toes, heel = _a.heel, ball = _a.ball, ankle = _a.ankle, tip = _a.tip;
        var at = function (p, up, forward, d, w, h, axes) {
            if (axes === void 0) { axes = foot; }
            return disc(camera, along(along(p, axes.u, up), axes.f, forward), axes, d, w, h);
        };
        var heelLow = at(heel, 2.2, 1.9, 1.85, 1.9, 1.45);
        var heelTop = at(heel, 3.1, 1.55, 1.75, 1.8, 1.9);
        var ankleTop = at(ankle, 0.1, 0, 2.15, 2.15, 1.6);
        var instep = at(ankle, -1.35, 3.9, 1.5, 2, 1.5);
        var ballTop = at(ball, 1.85, 0, 1.6, 2.25, 1.2);
        var toeCap = at(tip, 1.5, -1.35, 1.3, 1.8, 0.95, toes);
        var shoe = [hull([heelLow, ballTop, instep]), hull([ankleTop, heelTop, instep]), hull([heelTop, heelLow, instep]), hull([ballTop, toeCap]), hull([instep, ballTop])];
        var soleHeel = at(heel, 0.65, 1.9, 2.1, 2.05, 0.65);
        var soleBall = at(ball, 0.65, 0, 1.6, 2.45, 0.65);
        var soleToe = at(tip, 0.65, -1.3, 1.45, 1.9, 0.65, toes);
        var sole = [hull([soleHeel, soleBall]), hull([soleBall, soleToe])];
        var rim = hull([soleHeel, heelTop, ankleTop, soleToe, toeCap, soleBall].map(function (a) { return grown(a, RIM); }));
        var facing = dot(foot.f, camera.z) > LACES_FACE && dot(foot.u, camera.z) > -0.1;
        var bar = function (k) {
            var corner = function (r, up2, on2) { return project(camera, along(along(along(ankle, foot.r, r), foot.u, up2), foot.f, on2)); };
            var _a = __read([1.2 + k * 0.1, -0.5 - k * 0.62, 3.3 + k * 1.35], 3), half = _a[0], up = _a[1], on = _a[2];
            return hullOfPoints([corner(-half, up, on), corner(half, up, on), corner(half, up - 0.28, on + 0.5), corner(-half, up - 0.28, on + 0.5)].flat());
        };
        return { shoe: shoe, sole: sole, lace: facing ? [bar(0), bar(1), bar(2)] : [], rim: rim };
    }
    function armPicture(body, side, camera) {
        var arm2 = body.arms[side];
        var table = tablesOf(body.build);
        var upper = {
            top: arm2.shoulder,
            end: arm2.elbow,
            axes: arm2.upper,
            sections: table.upperArm,
            corner: { at: "end", away: scale(arm2.fore.u, -1), reach: ELBOW_BEND }
        };
        var fore = {
            top: arm2.elbow,
            end: arm2.wrist,
            axes: arm2.fore,
            sections: table.forearm,
            corner: { at: "top", away: arm2.upper.u, reach: ELBOW_BEND }
        };
        var hand = handPicture(body, side, camera);
        var skin = __spreadArray([
            sweepOf(camera, upper, discsOf(camera, upper, void 0, 0.4, 1)),
            sweepOf(camera, fore, discsOf(camera, fore))
        ], __read(hand.outlines), false);
        var sleeveDiscs = discsOf(camera, upper, sleeveEase, 0, SLEEVE - 0.02);
        var cuff = along(arm2.shoulder, arm2.upper.u, -SLEEVE * 18.6);
        sleeveDiscs.push(disc(camera, cuff, arm2.upper, 2.85, 2.75, 0.35));
        var cloth = __spreadArray([sweepOf(camera, upper, sleeveDiscs)], __read(shoulderSlope(body, side, camera, sleeveDiscs)), false);
        var rim = [
            sweepOf(camera, upper, discsOf(camera, upper, function (t) { return (t < SLEEVE ? sleeveEase(t) : 0) + fadeIn(0.4, 0.74)(t); })),
            sweepOf(camera, fore, discsOf(camera, fore, whole)),
            hand.rim
        ];
        return { rim: rim, skin: skin, cloth: cloth, shoe: [], sole: [], lace: [], soleUp: false };
    }
    function shoulderSlope(body, side, camera, sleeve) {
        var sternum = body.sternum, chest = body.chest, build = body.build;
        var shoulder = body.arms[side].shoulder;
        var s = SIGN[side];
        var point2 = function (f, u, r) { return add(sternum, add(scale(chest.f, f), add(scale(chest.u, u), scale(chest.r, s * r)))); };
        var trapezius = disc(camera, point2(-0.8, 0.1, 3.2), chest, 3, 2.6, 2.6);
        var ball = disc(camera, shoulder, chest, 3.1, 2.9, 2.9);
        var ribs = disc(camera, point2(0.2, -8, 5.2 * build.width), chest, 4.6, 3, 3.4);
        return [hull([trapezius, ball]), hull([ribs, ball, sleeve[Math.min(4, sleeve.length - 1)]])];
    }
    function handPicture(body, side, camera) {
        var arm2 = body.arms[side];
        var out = arm2.reachOut;
        var right = along(arm2.fore.r, out, -dot(arm2.fore.r, out));
        if (dot(right, right) < 0.01)
            right = arm2.fore.f;
        right = unit(right);
        var u = scale(out, -1);
        var axes = { u: u, r: right, f: [u[1] * right[2] - u[2] * right[1], u[2] * right[0] - u[0] * right[2], u[0] * right[1] - u[1] * right[0]] };
        var at = function (k, d, w, h, forward) {
            if (forward === void 0) { forward = 0; }
            return disc(camera, along(along(arm2.wrist, out, k), axes.f, forward), axes, d, w, h);
        };
        var wrist = at(0, 1.5, 1.6, 1.2);
        if (arm2.fist) {
            var ball = at(2.8, 2.15, 2, 2.2);
            return { outlines: [hull([wrist, ball])], rim: hull([grown(wrist, RIM), grown(ball, RIM)]) };
        }
        var palm = at(3.4, 1.5, 2.2, 1.6);
        var fingers = at(6.2, 1.15, 2, 1.2);
        var tip = at(8.6, 0.85, 1.5, 0.9);
        var thumb = [at(1.6, 0.9, 0.9, 0.9, 0.9), at(4.9, 0.65, 0.65, 0.65, 2)];
        return {
            outlines: [hull([wrist, palm]), hull([palm, fingers]), hull([fingers, tip]), hull(thumb)],
            rim: hull([wrist, palm, fingers, tip].map(function (a) { return grown(a, RIM); }))
        };
    }
    var NECK_SECTIONS = dense(NECK, 2);
    var trunks2 = new Map();
    function trunkSections2(build) {
        var found = trunks2.get(build);
        if (!found)
            trunks2.set(build, found = dense(trunkOf(build), 3));
        return found;
    }
    function trunkPicture(body, camera) {
        var e_29, _a;
        var discs = [];
        try {
            for (var _b = __values(trunkSections2(body.build)), _c = _b.next(); !_c.done; _c = _b.next()) {
                var _d = __read(_c.value, 4), at = _d[0], depth2 = _d[1], width = _d[2], forward = _d[3];
                var _e = spineAt(body.spine, at), p = _e.p, axes = _e.axes;
                var breath = at > 15 && at < 26 ? 1 + 0.02 * body.breath * Math.sin(Math.PI * (at - 15) / 11) : 1;
                discs.push(disc(camera, along(p, axes.f, forward + depth2 * (breath - 1) * 0.6), axes, depth2 * breath, width, Math.min(depth2, width) * 0.8));
            }
        }
        catch (e_29_1) { e_29 = { error: e_29_1 }; }
        finally {
            try {
                if (_c && !_c.done && (_a = _b.return)) _a.call(_b);
            }
            finally { if (e_29) throw e_29.error; }
        }
        return ribbon(discs);
    }
    function neckPicture(body, camera) {
        var discs = NECK_SECTIONS.map(function (_a) {
            var _b = __read(_a, 4), at = _b[0], depth2 = _b[1], width = _b[2], forward = _b[3];
            var _c = spineAt(body.neck, at), p = _c.p, axes = _c.axes;
            return disc(camera, along(p, axes.f, forward), axes, depth2, width, Math.min(depth2, width) * 0.8);
        });
        var last = body.neck[body.neck.length - 1];
        return sweep(discs, dot(last.axes.u, camera.x), dot(last.axes.u, camera.y));
    }
    var CRANIUM = [0.15, 6.7, 5, 4.1, 4.9];
    var CHEEK = [1.9, 4.6, 3.2, 3.35, 3.4];
    var JAW = [2.35, 1.9, 2.2, 2.2, 1.9];
    var NAPE = [-1.8, 3.6, 2.2, 2.4, 2.4];
    var BROW = [4.1, 6.3, 0.9, 1.6, 0.9];
    var NOSE = [5.45, 4.25, 0.62, 0.6, 0.7];
    var LIP = [3.8, 3.6, 0.7, 1, 0.7];
    var HAIR = { centre: [-0.05, 6.85], radii: [5.3, 4.4, 5.05] };
    var RIM_OF_SIGHT = 0.3;
    var RINGS = 22;
    var SPOKES = 36;
    var cap2 = function (belongs2) {
        var at = function (ring2, spoke) {
            var _a = __read([Math.PI * ring2 / RINGS, 2 * Math.PI * spoke / SPOKES], 2), polar = _a[0], round = _a[1];
            return [Math.sin(polar) * Math.cos(round), Math.cos(polar), Math.sin(polar) * Math.sin(round)];
        };
        var isHair = function (ring2, spoke) {
            var _a = __read(at(ring2, spoke), 3), f = _a[0], u = _a[1], r = _a[2];
            return belongs2(HAIR.centre[0] + f * HAIR.radii[0], HAIR.centre[1] + u * HAIR.radii[2], r * HAIR.radii[1]);
        };
        var strands = [];
        for (var i = 0; i <= RINGS; i++) {
            for (var k = 0; k < SPOKES; k++) {
                if (!isHair(i, k))
                    continue;
                var _a = __read(at(i, k), 3), f = _a[0], u = _a[1], r = _a[2];
                var inside = i > 0 && i < RINGS && isHair(i - 1, k) && isHair(i + 1, k) && isHair(i, k - 1) && isHair(i, k + 1);
                strands.push({ f: f, u: u, r: r, edge: !inside });
            }
        }
        return strands;
    };
    var back = function (f, u) { return f < 0.6 - (7.6 - u) * 0.42 && u > 2.2 && u < 9.4; };
    var front = function (f, u, r) { return u > 7.7 + Math.max(0, f) * 0.26 - Math.abs(r) * 0.3; };
    var CAPS = [
        cap2(function (f, u, r) { return r > -0.1 && front(f, u, r); }),
        cap2(function (f, u, r) { return r < 0.1 && front(f, u, r); }),
        cap2(function (f, u, r) { return r > -0.1 && back(f, u); }),
        cap2(function (f, u, r) { return r < 0.1 && back(f, u); })
    ];
    function hairCaps(body, camera) {
        var e_30, _a, e_31, _b;
        var head = body.head;
        var centre = local2(body, HAIR.centre[0], HAIR.centre[1], 0);
        var _c = __read([dot(head.f, camera.z) / HAIR.radii[0], dot(head.u, camera.z) / HAIR.radii[2], dot(head.r, camera.z) / HAIR.radii[1]], 3), zf = _c[0], zu = _c[1], zr = _c[2];
        var rim = RIM_OF_SIGHT * Math.hypot(zf, zu, zr);
        var _d = __read([dot(centre, camera.x), dot(centre, camera.y)], 2), x = _d[0], y = _d[1];
        var _e = __read([dot(head.f, camera.x) * HAIR.radii[0], dot(head.f, camera.y) * HAIR.radii[0]], 2), fx = _e[0], fy = _e[1];
        var _f = __read([dot(head.u, camera.x) * HAIR.radii[2], dot(head.u, camera.y) * HAIR.radii[2]], 2), ux = _f[0], uy = _f[1];
        var _g = __read([dot(head.r, camera.x) * HAIR.radii[1], dot(head.r, camera.y) * HAIR.radii[1]], 2), rx = _g[0], ry = _g[1];
        var out = [];
        try {
            for (var CAPS_1 = __values(CAPS), CAPS_1_1 = CAPS_1.next(); !CAPS_1_1.done; CAPS_1_1 = CAPS_1.next()) {
                var strands = CAPS_1_1.value;
                var dots = [];
                var seen = 0;
                try {
                    for (var strands_1 = (e_31 = void 0, __values(strands)), strands_1_1 = strands_1.next(); !strands_1_1.done; strands_1_1 = strands_1.next()) {
                        var _h = strands_1_1.value, f = _h.f, u = _h.u, r = _h.r, edge2 = _h.edge;
                        var towards = f * zf + u * zu + r * zr;
                        if (towards < -0.01)
                            continue;
                        seen++;
                        if (edge2 || towards < rim)
                            dots.push(x + f * fx + u * ux + r * rx, y + f * fy + u * uy + r * ry);
                    }
                }
                catch (e_31_1) { e_31 = { error: e_31_1 }; }
                finally {
                    try {
                        if (strands_1_1 && !strands_1_1.done && (_b = strands_1.return)) _b.call(strands_1);
                    }
                    finally { if (e_31) throw e_31.error; }
                }
                if (seen > 6)
                    out.push(hullOfPoints(dots));
            }
        }
        catch (e_30_1) { e_30 = { error: e_30_1 }; }
        finally {
            try {
                if (CAPS_1_1 && !CAPS_1_1.done && (_a = CAPS_1.return)) _a.call(CAPS_1);
            }
            finally { if (e_30) throw e_30.error; }
        }
        return out;
    }
    var local2 = function (body, f, u, r) { return add(body.skull, add(scale(body.head.f, f), add(scale(body.head.u, u), scale(body.head.r, r)))); };
    function headPicture(body, camera, bun) {
        var e_32, _a;
        var head = body.head;
        var lump = function (_a) {
            var _b = __read(_a, 5), f = _b[0], u = _b[1], d = _b[2], w = _b[3], h = _b[4];
            return disc(camera, local2(body, f, u, 0), head, d, w, h);
        };
        var _b = __read([CRANIUM, CHEEK, JAW, NAPE, BROW, NOSE, LIP].map(lump), 7), cranium = _b[0], cheek = _b[1], jaw = _b[2], nape = _b[3], brow = _b[4], nose = _b[5], lip = _b[6];
        var skin = [hull([cranium, cheek]), hull([cheek, jaw]), hull([nape, jaw]), hull([brow, nose]), hull([nose, lip])];
        var hair = hairCaps(body, camera);
        var knot = disc(camera, local2(body, -5.4, 7.4, 0), head, 2.3, 2.3, 2.4);
        var ears = [];
        try {
            for (var _c = __values([1, -1]), _d = _c.next(); !_d.done; _d = _c.next()) {
                var s = _d.value;
                if (dot(head.r, camera.z) * s < -0.25)
                    continue;
                ears.push(hull([disc(camera, local2(body, -0.35, 5.3, s * 4.05), head, 0.95, 0.45, 1.1), disc(camera, local2(body, -0.1, 4.1, s * 3.95), head, 0.6, 0.4, 0.7)]));
            }
        }
        catch (e_32_1) { e_32 = { error: e_32_1 }; }
        finally {
            try {
                if (_d && !_d.done && (_a = _c.return)) _a.call(_c);
            }
            finally { if (e_32) throw e_32.error; }
        }
        if (dot(head.f, camera.z) > 0.55) {
            var bridge2 = disc(camera, local2(body, 4.6, 5.6, 0), head, 0.3, 0.35, 0.3);
            var wings = disc(camera, local2(body, 5.3, 4, 0), head, 0.5, 0.95, 0.42);
            ears.push(hull([bridge2, wings]));
        }
        var facingAway = dot(head.f, camera.z) < 0;
        var behind = bun ? [hull([knot])] : [];
        return facingAway ? { skin: skin, hair: __spreadArray(__spreadArray([], __read(hair), false), __read(behind), false), ears: ears, behind: [] } : { skin: skin, hair: hair, ears: ears, behind: behind };
    }
    var EVEN = 5;
    function arrange(figure2, body, camera) {
        var _a;
        var gap = depth(camera, body.legs.R.hip) - depth(camera, body.legs.L.hip);
        var order = new Map(((_a = figure2.order) !== null && _a !== void 0 ? _a : []).map(function (name) { return name.startsWith("-") ? [name.slice(1), -200] : [name, 200]; }));
        return Math.abs(gap) < EVEN ? { order: order } : { far: gap > 0 ? "L" : "R", order: order };
    }
    var WORN = { leg: ["rim", "shoe", "sole", "lace", "cloth"], arm: ["rim", "skin", "cloth"] };
    var LIMBS2 = ["armL", "armR", "legL", "legR"];
    function limbDepth(body, limb2, camera, arrangement, trunk) {
        var _a;
        var side = limb2.endsWith("R") ? "R" : "L";
        var isLeg = limb2.startsWith("leg");
        var own = (_a = arrangement.order.get(limb2)) !== null && _a !== void 0 ? _a : 0;
        if (arrangement.far) {
            var rank = isLeg ? 40 : 60;
            return (side === arrangement.far ? -rank : rank) + own;
        }
        if (isLeg)
            return Math.max(depth(camera, mix3(body.legs[side].hip, body.legs[side].knee, 0.5)), trunk + 0.02) + own;
        return depth(camera, mix3(body.arms[side].elbow, body.arms[side].wrist, 0.3)) + 1 + own;
    }
    function limbGroup(body, limb2, camera, arrangement, trunk) {
        var side = limb2.endsWith("R") ? "R" : "L";
        var isLeg = limb2.startsWith("leg");
        var picture = isLeg ? legPicture(body, side, camera) : armPicture(body, side, camera);
        var far = side === arrangement.far ? "-far" : "";
        var rim = isLeg || !far ? picture.rim : [];
        var shoe = { id: "".concat(limb2, "-shoe"), paint: "shoe".concat(far), outlines: picture.shoe };
        var sole = { id: "".concat(limb2, "-sole"), paint: "sole".concat(far), outlines: picture.sole };
        var shapes = __spreadArray(__spreadArray([
            { id: "".concat(limb2, "-rim"), paint: "paper", outlines: rim }
        ], __read(picture.soleUp ? [shoe, sole] : [sole, shoe]), false), [
            { id: "".concat(limb2, "-lace"), paint: "sole".concat(far), outlines: picture.lace },
            { id: "".concat(limb2, "-skin"), paint: "skin".concat(far), outlines: picture.skin },
            { id: "".concat(limb2, "-cloth"), paint: "clothes".concat(far), outlines: picture.cloth }
        ], false);
        return { name: limb2, depth: limbDepth(body, limb2, camera, arrangement, trunk), shapes: shapes.filter(function (shape) { return WORN[isLeg ? "leg" : "arm"].some(function (part) { return shape.id.endsWith(part); }); }) };
    }
    function headGroup(body, camera, bun, trunk) {
        var head = headPicture(body, camera, bun);
        var shapes = [
            { id: "head-knot", paint: "hair", outlines: head.behind },
            { id: "head-skin", paint: "skin", outlines: head.skin },
            { id: "head-hair", paint: "hair", outlines: head.hair },
            { id: "head-ear", paint: "ear", outlines: head.ears }
        ];
        var at = Math.max(depth(camera, mix3(body.skull, body.sternum, -0.8)), trunk + 0.02);
        return { name: "head", depth: at, shapes: shapes };
    }
    function pictureOf(figure2, body, camera, arrangement, bun) {
        var _a;
        var trunk = depth(camera, body.spine[8].p);
        var head = headGroup(body, camera, bun, trunk);
        var groups = LIMBS2.map(function (limb2) { return limbGroup(body, limb2, camera, arrangement, trunk); });
        groups.push({ name: "neck", depth: trunk - 0.01, shapes: [{ id: "neck", paint: "neck", outlines: [neckPicture(body, camera)] }] });
        groups.push({ name: "trunk", depth: trunk, shapes: [{ id: "trunk", paint: "clothes", outlines: [trunkPicture(body, camera)] }] });
        groups.push(__assign(__assign({}, head), { depth: (arrangement.far ? trunk + 0.02 : head.depth) + ((_a = arrangement.order.get("head")) !== null && _a !== void 0 ? _a : 0) }));
        groups.sort(function (a, b) { return a.depth - b.depth; });
        var near = arrangement.far ? [arrangement.far === "L" ? "R" : "L"] : ["R", "L"];
        return { groups: groups, glows: glowsOf(body, camera, figure2.work, near, !arrangement.far), arrangement: arrangement };
    }
    function layersOf(picture) {
        var e_33, _a, e_34, _b, e_35, _c;
        var out = [];
        try {
            for (var _d = __values(picture.groups), _e = _d.next(); !_e.done; _e = _d.next()) {
                var group = _e.value;
                try {
                    for (var _f = (e_34 = void 0, __values(group.shapes)), _g = _f.next(); !_g.done; _g = _f.next()) {
                        var _h = _g.value, id = _h.id, paint = _h.paint, outlines = _h.outlines;
                        var d = paint === "paper" ? edgedPath(outlines) : pathOf(outlines);
                        out.push({ kind: "shape", id: id, paint: paint, d: d });
                    }
                }
                catch (e_34_1) { e_34 = { error: e_34_1 }; }
                finally {
                    try {
                        if (_g && !_g.done && (_b = _f.return)) _b.call(_f);
                    }
                    finally { if (e_34) throw e_34.error; }
                }
                try {
                    for (var _j = (e_35 = void 0, __values(picture.glows)), _k = _j.next(); !_k.done; _k = _j.next()) {
                        var glow2 = _k.value;
                        if (belongs(glow2, group.name))
                            out.push(region(glow2, picture.arrangement));
                    }
                }
                catch (e_35_1) { e_35 = { error: e_35_1 }; }
                finally {
                    try {
                        if (_k && !_k.done && (_c = _j.return)) _c.call(_j);
                    }
                    finally { if (e_35) throw e_35.error; }
                }
            }
        }
        catch (e_33_1) { e_33 = { error: e_33_1 }; }
        finally {
            try {
                if (_e && !_e.done && (_a = _d.return)) _a.call(_d);
            }
            finally { if (e_33) throw e_33.error; }
        }
        return out;
    }
    var belongs = function (glow2, group) { return glow2.group === "trunk" ? group === "trunk" : glow2.group === "arm" ? group === "arm".concat(glow2.side) : group === "leg".concat(glow2.side); };
    function region(glow2, arrangement) {
        var own = glow2.group === "trunk" ? "trunk" : "".concat(glow2.group === "arm" ? "arm" : "leg").concat(glow2.side, "-cloth");
        var clip = glow2.group === "hip" ? [own, "trunk"] : [own];
        var id = glow2.id, x = glow2.x, y = glow2.y, rx = glow2.rx, ry = glow2.ry, angle = glow2.angle;
        return { kind: "region", id: id, paint: glow2.side && glow2.side === arrangement.far ? "work-far" : "work", clip: clip, x: x, y: y, rx: rx, ry: ry, angle: angle };
    }
    var MOVE2 = 1.6;
    var HOLD = 0.4;
    var FADE = 0.3;
    var BREATH = 4;
    var ease = function (t) { return t * t * t * (10 + t * (6 * t - 15)); };
    var breathAt = function (seconds) { return Math.sin(2 * Math.PI * seconds / BREATH); };
    function stepsOf(figure2) {
        if (figure2.steps)
            return figure2.steps;
        var last = figure2.poses.length - 1;
        var steps = [];
        for (var to = 1; to <= last; to++)
            steps.push({ to: to, move: MOVE2, hold: to === last ? HOLD : 0, through: to < last });
        for (var to = last - 1; to >= 0; to--)
            steps.push({ to: to, move: MOVE2, hold: to === 0 ? HOLD : 0, through: to > 0 });
        return steps;
    }
    function legsOf(steps, start) {
        var legs = [];
        var time = 0;
        var from = start;
        var first2 = 0;
        steps.forEach(function (step2, i) {
            var _a;
            if (i > 0 && !steps[i - 1].through)
                first2 = i;
            var last = i;
            while (last < steps.length - 1 && steps[last].through)
                last++;
            var hold = step2.through ? 0 : (_a = step2.hold) !== null && _a !== void 0 ? _a : 0;
            legs.push(__assign({ from: from, to: step2.to, start: time, move: step2.move, hold: hold, first: first2, last: last }, step2.breath && { cue: step2.breath }));
            time += step2.move + hold;
            from = step2.to;
        });
        return { legs: legs, duration: time };
    }
    function timelineOf(figure2) {
        var steps = stepsOf(figure2);
        var cycle = steps.every(function (step2) { return step2.through; });
        var start = steps[steps.length - 1].to;
        var _a = legsOf(steps, start), legs = _a.legs, duration = _a.duration;
        var effortAlways = cycle || !steps.some(function (step2) { return step2.to === start && !step2.through; });
        var effort = function (leg2, time) {
            if (effortAlways)
                return 1;
            var since = time - legs[leg2.first].start;
            var chainEnd = legs[leg2.last].start + legs[leg2.last].move;
            var fromRest = legs[leg2.first].from === start ? clamp(since / FADE, 0, 1) : 1;
            var toRest = legs[leg2.last].to === start ? clamp((chainEnd - time) / FADE, 0, 1) : 1;
            return Math.min(fromRest, toRest);
        };
        var moving = function (index, time) {
            var leg2 = legs[index];
            if (cycle) {
                var n = legs.length;
                return {
                    from: leg2.from,
                    to: leg2.to,
                    t: (time - leg2.start) / leg2.move,
                    before: legs[(index + n - 1) % n].from,
                    after: legs[(index + 1) % n].to,
                    effort: 1,
                    breath: 0,
                    holding: false
                };
            }
            var begin = legs[leg2.first].start;
            var total = legs[leg2.last].start + legs[leg2.last].move - begin;
            var warped = begin + ease(clamp((time - begin) / total, 0, 1)) * total;
            var i = leg2.first;
            while (i < leg2.last && warped > legs[i].start + legs[i].move)
                i++;
            var now = legs[i];
            return __assign(__assign(__assign(__assign({ from: now.from, to: now.to, t: clamp((warped - now.start) / now.move, 0, 1) }, i > leg2.first && { before: legs[i - 1].from }), i < leg2.last && { after: legs[i + 1].to }), { effort: effort(leg2, time), breath: 0, holding: false }), now.cue && { cue: now.cue });
        };
        var at = function (time) {
            var now = (time % duration + duration) % duration;
            var index = legs.length - 1;
            while (index > 0 && legs[index].start > now)
                index--;
            var leg2 = legs[index];
            if (now < leg2.start + leg2.move)
                return moving(index, now);
            var since = now - leg2.start - leg2.move;
            var fade = clamp(Math.min(since, leg2.hold - since) / 0.4, 0, 1);
            var breath = breathAt(since) * fade;
            return __assign({ from: leg2.from, to: leg2.to, t: 1, effort: effortAlways || leg2.to !== start ? 1 : 0, breath: breath, holding: true }, leg2.cue && { cue: leg2.cue });
        };
        return { duration: duration, at: at };
    }
    var Player = (function () {
        function class_1(figure2, person) {
            if (person === void 0) { person = {}; }
            var _a;
            var build = buildOf(person.body);
            this.figure = figure2;
            this.camera = cameraOf(figure2);
            this.timeline = timelineOf(figure2);
            this.keys = resolvePoses(figure2.poses).map(function (pose2) { return keyOf(pose2, build); });
            this.arrangement = arrange(figure2, this.keys[0].body, this.camera);
            this.bun = (_a = person.bun) !== null && _a !== void 0 ? _a : castOf(figure2.id).bun;
        }
        Object.defineProperty(class_1.prototype, "duration", {
            get: function () {
                return this.timeline.duration;
            },
            enumerable: false,
            configurable: true
        });
        class_1.prototype.pose = function (moment) {
            var from = moment.from, to = moment.to, before = moment.before, after = moment.after, t = moment.t;
            return blend(__assign(__assign({ from: this.keys[from], to: this.keys[to] }, before !== void 0 && { before: this.keys[before] }), after !== void 0 && { after: this.keys[after] }), t);
        };
        class_1.prototype.body = function (moment) {
            return solve(this.pose(moment), moment.breath, this.keys[0].body.build);
        };
        class_1.prototype.picture = function (body) {
            return pictureOf(this.figure, body, this.camera, this.arrangement, this.bun);
        };
        class_1.prototype.frameOf = function (body, effort) {
            return { layers: layersOf(this.picture(body)), leads: __spreadArray(__spreadArray([], __read(groundOf(this.figure, this.camera)), false), __read(leadsOf(this.figure, body, this.camera)), false), effort: effort };
        };
        class_1.prototype.at = function (time) {
            return this.overGround(this.during(this.timeline.at(time)), time);
        };
        class_1.prototype.during = function (moment) {
            return this.frameOf(this.body(moment), moment.effort);
        };
        class_1.prototype.overGround = function (frame, time) {
            var ground = groundOf(this.figure, this.camera, time);
            return ground.length === 0 ? frame : __assign(__assign({}, frame), { leads: __spreadArray(__spreadArray([], __read(ground), false), __read(frame.leads.slice(ground.length)), false) });
        };
        class_1.prototype.still = function (index) {
            return this.frameOf(this.keys[index].body, 1);
        };
        class_1.prototype.holding = function (index, breath) {
            var _a = this.keys[index], pose2 = _a.pose, body = _a.body;
            return this.frameOf(solve(pose2, breath, body.build), 1);
        };
        Object.defineProperty(class_1.prototype, "endPose", {
            get: function () {
                var _a, _b, _c, _d, _e;
                return (_e = (_b = (_a = this.figure.still) === null || _a === void 0 ? void 0 : _a.main) !== null && _b !== void 0 ? _b : (_d = (_c = this.figure.still) === null || _c === void 0 ? void 0 : _c.frames) === null || _d === void 0 ? void 0 : _d.at(-1)) !== null && _e !== void 0 ? _e : this.figure.poses.length - 1;
            },
            enumerable: false,
            configurable: true
        });
        Object.defineProperty(class_1.prototype, "storyPoses", {
            get: function () {
                var _a, _b;
                return (_b = (_a = this.figure.still) === null || _a === void 0 ? void 0 : _a.frames) !== null && _b !== void 0 ? _b : this.figure.poses.map(function (_, i) { return i; });
            },
            enumerable: false,
            configurable: true
        });
        return class_1;
    }());
    var g2 = function (x) { return Math.round(x * GRAIN); };
    var tenth = function (x) { return Math.round(x * 10) / 10; };
    var GROUND_WIDTH = 0.7 * GRAIN;
    var groundLine = function (box2) { return "M".concat(g2(box2.left + 4), " 0H").concat(g2(box2.right - 4)); };
    var leadPath = function (lead) { return "M".concat(lead.points.map(function (_a) {
        var _b = __read(_a, 2), x = _b[0], y = _b[1];
        return "".concat(g2(x), " ").concat(g2(-y));
    }).join("L")); };
    var leadWidth = function (lead) { return lead.width * GRAIN; };
    function ellipse(layer) {
        return { transform: "translate(".concat(g2(layer.x), " ").concat(g2(-layer.y), ") rotate(").concat(tenth(-layer.angle), ")"), rx: g2(layer.rx), ry: g2(layer.ry) };
    }
    var SOLID = 0.62;
    var PRINT = "#FFFFFF";
    var g3 = function (x) { return Math.round(x * GRAIN); };
    function paper(data) {
        var figure2 = parseFigure(data);
        var player = new Player(figure2);
        var palette = __assign(__assign({}, paletteOf("light", castOf(figure2.id).tone, false)), { paper: PRINT });
        var box2 = keyBox(player);
        var poses = player.storyPoses;
        return {
            box: [g3(box2.left), g3(-box2.top), g3(box2.right - box2.left), g3(box2.top - box2.bottom)],
            frames: poses.map(function (pose2, i) {
                var frame = player.still(pose2);
                return __spreadArray(__spreadArray(__spreadArray(__spreadArray(__spreadArray([], __read(floor(player, box2, palette.ground)), false), __read(standingProps(player.figure, player.camera).map(function (face) { return ({ fill: palette[face.paint], d: edgedPath([face.outline]) }); })), false), __read(layers(frame.layers, palette)), false), __read(frame.leads.map(function (lead) { return leadLine(lead, palette); })), false), __read(i === poses.length - 1 ? arrow(player, palette) : []), false);
            })
        };
    }
    var floor = function (player, box2, ground) { return showsGround(player) ? [{ line: ground, width: GROUND_WIDTH, d: groundLine(box2) }] : []; };
    var leadLine = function (lead, palette) { return ({ line: lead.paint === "floor" ? palette["ground"] : palette["line"], width: leadWidth(lead), d: leadPath(lead) }); };
    function layers(all, palette) {
        var shapes = new Map(all.flatMap(function (layer) { return layer.kind === "shape" ? [[layer.id, layer.d]] : []; }));
        return all.flatMap(function (layer) {
            if (layer.kind === "shape")
                return layer.d ? [{ fill: palette[layer.paint], d: layer.d }] : [];
            var _a = ellipse(layer), rx = _a.rx, ry = _a.ry;
            var clip = layer.clip.map(function (id) { var _a; return (_a = shapes.get(id)) !== null && _a !== void 0 ? _a : ""; }).join("");
            return [{ glow: palette[layer.paint], solid: SOLID, at: [g3(layer.x), g3(-layer.y), -layer.angle, rx, ry], clip: clip }];
        });
    }
    function arrow(player, palette) {
        var d = arrowOf(player);
        return d ? [{ line: palette["paper"], width: ARROW.edge, d: d }, { line: palette["line"], width: ARROW.width, d: d }] : [];
    }
    globalThis["paper"] = function (json) { return JSON.stringify(paper(JSON.parse(json))); };
})();
