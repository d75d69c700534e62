;; What a scan does for every byte. The same as portable.ts and base64.ts do, which say why; in WebAssembly it is quick from the first byte
;; on, and looks at sixteen bytes at a time.
;;
;; A text lies between bytes that are 0: at least 16 before it, and 32 behind. Nothing else of it has to be checked.
(module
  (import "env" "memory" (memory 1))
  ;; Addresses of the parts of a table of keywords, see keywordtable.ts.
  (import "table" "digits" (global $digits i32))
  (import "table" "endings" (global $endings i32))
  (import "table" "next" (global $next i32))
  (import "table" "kinds" (global $kinds i32))
  (import "table" "hashes" (global $hashes i32))
  (import "table" "first" (global $first i32))
  (import "table" "chain" (global $chain i32))
  (import "table" "grams" (global $grams i32))
  (import "table" "info" (global $info i32))
  (import "table" "sets" (global $sets i32))
  ;; The end of each keyword, counted from the first; before these their count, behind them the keywords.
  (import "table" "ends" (global $ends i32))
  (import "table" "texts" (global $texts i32))
  ;; Room for 4096 addresses and one more, and for as many pairs and sixteen.
  (import "room" "candidates" (global $candidates i32))
  (import "room" "pairs" (global $pairs i32))
  ;; Room for what is found: 12 bytes each.
  (import "room" "hits" (global $hits i32))

  ;; Sets of characters, as keywordpack.ts packs them: letters and digits; with _ and -; with + and /; with all of these.
  (global $letter v128 (v128.const i8x16 42 62 62 62 62 62 62 62 62 62 60 20 20 20 20 20))
  (global $word v128 (v128.const i8x16 42 62 62 62 62 62 62 62 62 62 60 20 20 21 20 28))
  (global $standard v128 (v128.const i8x16 42 62 62 62 62 62 62 62 62 62 60 21 20 20 20 21))
  (global $digit v128 (v128.const i8x16 42 62 62 62 62 62 62 62 62 62 60 21 20 21 20 29))

  (global $text (mut i32) (i32.const 0))
  (global $end (mut i32) (i32.const 0))
  (global $count (export "count") (mut i32) (i32.const 0))
  (global $runEnd (export "runEnd") (mut i32) (i32.const 0))

  ;; --- Keywords ---

  ;; The classes of every second byte and the one behind it, ten bits in sixteen, from `at` on to `last`.
  (func $pair (param $at i32) (param $last i32)
    (local $to i32) (local $bytes v128) (local $classes v128)
    (local.set $to (global.get $pairs))
    (loop $more
      (local.set $bytes (v128.load (local.get $at)))
      (local.set $classes
        (v128.bitselect
          ;; A letter: its number in the alphabet.
          (v128.and (local.get $bytes) (v128.const i32x4 0x1f1f1f1f 0x1f1f1f1f 0x1f1f1f1f 0x1f1f1f1f))
          ;; Another: by its distance from the space, the 0, the [ and the {; and @.
          (v128.or
            (v128.or
              (i8x16.swizzle
                (v128.const i8x16 0 31 31 31 31 31 31 31 31 31 31 31 31 30 31 28)
                (i8x16.sub (local.get $bytes) (v128.const i32x4 0x20202020 0x20202020 0x20202020 0x20202020)))
              (i8x16.swizzle
                (v128.const i8x16 27 27 27 27 27 27 27 27 27 27 28 31 31 31 31 31)
                (i8x16.sub (local.get $bytes) (v128.const i32x4 0x30303030 0x30303030 0x30303030 0x30303030))))
            (v128.or
              (v128.or
                (i8x16.swizzle
                  (v128.const i8x16 31 31 31 31 29 31 0 0 0 0 0 0 0 0 0 0)
                  (i8x16.sub (local.get $bytes) (v128.const i32x4 0x5b5b5b5b 0x5b5b5b5b 0x5b5b5b5b 0x5b5b5b5b)))
                (i8x16.swizzle
                  (v128.const i8x16 31 31 31 31 0 0 0 0 0 0 0 0 0 0 0 0)
                  (i8x16.sub (local.get $bytes) (v128.const i32x4 0x7b7b7b7b 0x7b7b7b7b 0x7b7b7b7b 0x7b7b7b7b))))
              (v128.and
                (i8x16.eq (local.get $bytes) (v128.const i32x4 0x40404040 0x40404040 0x40404040 0x40404040))
                (v128.const i32x4 0x1f1f1f1f 0x1f1f1f1f 0x1f1f1f1f 0x1f1f1f1f))))
          (i8x16.lt_u
            (i8x16.sub
              (v128.or (local.get $bytes) (v128.const i32x4 0x20202020 0x20202020 0x20202020 0x20202020))
              (v128.const i32x4 0x61616161 0x61616161 0x61616161 0x61616161))
            (v128.const i32x4 0x1a1a1a1a 0x1a1a1a1a 0x1a1a1a1a 0x1a1a1a1a))))
      (v128.store (local.get $to)
        (v128.or
          (i16x8.shl
            (v128.and (local.get $classes) (v128.const i32x4 0x001f001f 0x001f001f 0x001f001f 0x001f001f))
            (i32.const 5))
          (i16x8.shr_u (local.get $classes) (i32.const 8))))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (br_if $more
        (i32.lt_u
          (local.tee $at (i32.add (local.get $at) (i32.const 16)))
          (local.get $last)))))

  ;; The addresses of those of `places` pairs that may begin a keyword, or its second character; the end of the list of them.
  (func $collect (param $places i32) (result i32)
    (local $from i32) (local $last i32) (local $to i32) (local $pair i32) (local $bit i32)
    (local.set $from (i32.add (global.get $pairs) (i32.const 16)))
    (local.set $last (i32.add (local.get $from) (i32.shl (local.get $places) (i32.const 1))))
    (local.set $to (global.get $candidates))
    (local.set $pair (i32.load16_u (local.get $from)))
    (loop $more
      ;; Written in any case, and kept by moving on.
      (i32.store (local.get $to) (local.get $from))
      (local.set $bit
        (i32.or
          (i32.shl (local.get $pair) (i32.const 10))
          (local.tee $pair (i32.load16_u offset=2 (local.get $from)))))
      (local.set $to
        (i32.add
          (local.get $to)
          (i32.shl
            (i32.and
              (i32.shr_u
                (i32.load8_u
                  (i32.add (global.get $next) (i32.shr_u (local.get $bit) (i32.const 3))))
                (i32.and (local.get $bit) (i32.const 7)))
              (i32.const 1))
            (i32.const 2))))
      (br_if $more
        (i32.lt_u
          (local.tee $from (i32.add (local.get $from) (i32.const 2)))
          (local.get $last))))
    (local.get $to))

  ;; Of the five, four or three characters of a window, the first or the second is at `place`; of three, anything may be there. `pair`: the
  ;; address of the classes.
  (func $check (param $pair i32) (param $place i32)
    (local $four i32) (local $before i32) (local $kinds i32)
    (local.set $four
      (i32.or
        (i32.shl (i32.load16_u (local.get $pair)) (i32.const 10))
        (i32.load16_u offset=2 (local.get $pair))))
    (local.set $kinds
      (i32.load8_u
        (i32.add
          (global.get $kinds)
          (i32.shr_u (i32.mul (local.get $four) (i32.const 0x9e3779b1)) (i32.const 16)))))
    (local.set $before
      (i32.and
        (i32.load16_u (i32.sub (local.get $pair) (i32.const 2)))
        (i32.const 31)))
    (if (i32.and (local.get $kinds) (i32.const 1))
      (then
        (call $look
          (i32.or
            (i32.shl (local.get $four) (i32.const 5))
            (i32.shr_u (i32.load16_u offset=4 (local.get $pair)) (i32.const 5)))
          (local.get $place))))
    (if (i32.and (local.get $kinds) (i32.const 2))
      (then
        (call $look
          (i32.or (i32.shl (local.get $before) (i32.const 20)) (local.get $four))
          (i32.sub (local.get $place) (i32.const 1)))))
    (if (i32.and (local.get $kinds) (i32.const 4))
      (then
        (call $look
          (i32.or (i32.const 0x2000000) (local.get $four))
          (local.get $place))))
    (if (i32.and (local.get $kinds) (i32.const 8))
      (then
        (call $look
          (i32.or
            (i32.const 0x2000000)
            (i32.or
              (i32.shl (local.get $before) (i32.const 15))
              (i32.shr_u (local.get $four) (i32.const 5))))
          (i32.sub (local.get $place) (i32.const 1)))))
    (if (i32.and (local.get $kinds) (i32.const 16))
      (then
        (call $look
          (i32.or (i32.const 0x4000000) (i32.shr_u (local.get $four) (i32.const 5)))
          (local.get $place))))
    (if (i32.and (local.get $kinds) (i32.const 32))
      (then
        (call $look
          (i32.or (i32.const 0x4000000) (i32.and (local.get $four) (i32.const 0x7fff)))
          (i32.add (local.get $place) (i32.const 1))))))

  ;; The keywords with this gram. `place`: of the first character of the window.
  (func $look (param $gram i32) (param $place i32)
    (local $hash i32) (local $entry i32)
    (local.set $hash
      (i32.shr_u (i32.mul (local.get $gram) (i32.const 0x9e3779b1)) (i32.const 15)))
    (br_if 0
      (i32.eqz
        (i32.and
          (i32.shr_u
            (i32.load8_u
              (i32.add (global.get $hashes) (i32.shr_u (local.get $hash) (i32.const 3))))
            (i32.and (local.get $hash) (i32.const 7)))
          (i32.const 1))))
    (local.set $entry
      (i32.load
        (i32.add
          (global.get $first)
          (i32.shl (i32.shr_u (local.get $hash) (i32.const 4)) (i32.const 2)))))
    (loop $more
      (br_if 1 (i32.eqz (local.get $entry)))
      (if
        (i32.eq
          (i32.load (i32.add (global.get $grams) (i32.shl (local.get $entry) (i32.const 2))))
          (local.get $gram))
        (then
          (call $compare (i32.sub (local.get $entry) (i32.const 1)) (local.get $place))))
      (local.set $entry
        (i32.load (i32.add (global.get $chain) (i32.shl (local.get $entry) (i32.const 2)))))
      (br $more)))

  ;; Whether it is a separator, and not the one that is wanted.
  (func $isOther (param $byte i32) (param $wanted i32) (result i32)
    (if (i32.eq (local.get $byte) (local.get $wanted)) (then (return (i32.const 0))))
    (i32.or
      (i32.or
        (i32.eq (local.get $byte) (i32.const 0x5f))
        (i32.eq (local.get $byte) (i32.const 0x2d)))
      (i32.or
        (i32.eq (local.get $byte) (i32.const 0x2e))
        (i32.eq (local.get $byte) (i32.const 0x20)))))

  (func $compare (param $keyword i32) (param $place i32)
    (local $from i32) (local $to i32) (local $info i32) (local $isName i32)
    (local $i i32) (local $wanted i32) (local $byte i32) (local $start i32) (local $last i32)
    (local.set $to
      (i32.add (global.get $ends) (i32.shl (local.get $keyword) (i32.const 2))))
    (if (local.get $keyword)
      (then (local.set $from (i32.load (i32.sub (local.get $to) (i32.const 4))))))
    (local.set $from (i32.add (global.get $texts) (local.get $from)))
    (local.set $to (i32.add (global.get $texts) (i32.load (local.get $to))))
    (local.set $info
      (i32.load (i32.add (global.get $info) (i32.shl (local.get $keyword) (i32.const 2)))))
    (local.set $isName (i32.and (local.get $info) (i32.const 0x100)))
    ;; From the window on.
    (local.set $i
      (i32.add (local.get $from) (i32.and (local.get $info) (i32.const 0xff))))
    (local.set $last (local.get $place))
    (local.set $start (local.get $place))
    (loop $more
      (local.set $wanted (i32.load8_u (local.get $i)))
      (local.set $byte (i32.load8_u (local.get $last)))
      (if (i32.ne (local.get $byte) (local.get $wanted))
        (then
          (if
            (i32.and
              (i32.and
                (i32.ne (local.get $isName) (i32.const 0))
                (i32.gt_u (local.get $last) (local.get $place)))
              (call $isOther (local.get $byte) (local.get $wanted)))
            (then
              (local.set $last (i32.add (local.get $last) (i32.const 1)))
              (local.set $byte (i32.load8_u (local.get $last)))))
          (if
            (i32.ne
              (i32.or
                (local.get $byte)
                (i32.shl
                  (i32.lt_u (i32.sub (local.get $byte) (i32.const 0x41)) (i32.const 26))
                  (i32.const 5)))
              (local.get $wanted))
            (then (return)))))
      (local.set $last (i32.add (local.get $last) (i32.const 1)))
      (br_if $more
        (i32.lt_u
          (local.tee $i (i32.add (local.get $i) (i32.const 1)))
          (local.get $to))))
    ;; And backwards to its first character.
    (local.set $i
      (i32.add (local.get $from) (i32.and (local.get $info) (i32.const 0xff))))
    (block $compared
      (loop $more
        (br_if $compared (i32.le_u (local.get $i) (local.get $from)))
        (local.set $i (i32.sub (local.get $i) (i32.const 1)))
        (local.set $wanted (i32.load8_u (local.get $i)))
        (local.set $start (i32.sub (local.get $start) (i32.const 1)))
        (local.set $byte (i32.load8_u (local.get $start)))
        (br_if $more (i32.eq (local.get $byte) (local.get $wanted)))
        (if
          (i32.and
            (i32.ne (local.get $isName) (i32.const 0))
            (call $isOther (local.get $byte) (local.get $wanted)))
          (then
            (local.set $start (i32.sub (local.get $start) (i32.const 1)))
            (local.set $byte (i32.load8_u (local.get $start)))))
        (br_if $more
          (i32.eq
            (i32.or
              (local.get $byte)
              (i32.shl
                (i32.lt_u (i32.sub (local.get $byte) (i32.const 0x41)) (i32.const 26))
                (i32.const 5)))
            (local.get $wanted)))
        (return)))
    (if (i32.and (local.get $info) (i32.const 0xe00))
      (then
        (br_if 1
          (i32.eqz
            (call $mayMatter
              (local.get $keyword)
              (local.get $start)
              (local.get $last)
              (local.get $info))))))
    (call $report (local.get $keyword) (local.get $start) (local.get $last)))

  (func $report (param $keyword i32) (param $start i32) (param $last i32)
    (local $to i32)
    (local.set $to
      (i32.add (global.get $hits) (i32.mul (global.get $count) (i32.const 12))))
    (i32.store (local.get $to) (local.get $keyword))
    (i32.store offset=4 (local.get $to) (i32.sub (local.get $start) (global.get $text)))
    (i32.store offset=8 (local.get $to) (i32.sub (local.get $last) (global.get $text)))
    (global.set $count (i32.add (global.get $count) (i32.const 1))))

  ;; Looks from `from` on, an even number, and stops where more than `most` are found. The place to go on from; the length at the end.
  (func (export "find") (param $text i32) (param $length i32) (param $from i32) (param $most i32) (result i32)
    (local $places i32) (local $candidate i32) (local $last i32) (local $place i32)
    (global.set $text (local.get $text))
    (global.set $end (i32.add (local.get $text) (local.get $length)))
    (global.set $count (i32.const 0))
    (loop $stretch
      (if (i32.ge_u (local.get $from) (local.get $length)) (then (return (local.get $length))))
      (local.set $places
        (i32.shr_u
          (i32.add (i32.sub (local.get $length) (local.get $from)) (i32.const 1))
          (i32.const 1)))
      (if (i32.gt_u (local.get $places) (i32.const 4096))
        (then (local.set $places (i32.const 4096))))
      ;; With the bytes before and behind.
      (call $pair
        (i32.sub (i32.add (local.get $text) (local.get $from)) (i32.const 16))
        (i32.add
          (i32.add (local.get $text) (local.get $from))
          (i32.add (i32.shl (local.get $places) (i32.const 1)) (i32.const 6))))
      (local.set $last (call $collect (local.get $places)))
      (local.set $candidate (global.get $candidates))
      (block $checked
        (loop $more
          (br_if $checked (i32.ge_u (local.get $candidate) (local.get $last)))
          (local.set $place
            (i32.add
              (local.get $from)
              (i32.sub
                (i32.load (local.get $candidate))
                (i32.add (global.get $pairs) (i32.const 16)))))
          (if (i32.gt_u (global.get $count) (local.get $most)) (then (return (local.get $place))))
          (call $check
            (i32.load (local.get $candidate))
            (i32.add (local.get $text) (local.get $place)))
          (local.set $candidate (i32.add (local.get $candidate) (i32.const 4)))
          (br $more)))
      (local.set $from
        (i32.add (local.get $from) (i32.shl (local.get $places) (i32.const 1))))
      (br $stretch))
    (unreachable))

  ;; --- What keywords need, see keywordtable.ts ---

  (func $isLower (param $byte i32) (result i32)
    (i32.lt_u (i32.sub (local.get $byte) (i32.const 0x61)) (i32.const 26)))

  (func $isUpper (param $byte i32) (result i32)
    (i32.lt_u (i32.sub (local.get $byte) (i32.const 0x41)) (i32.const 26)))

  (func $isWord (param $byte i32) (result i32)
    (i32.or
      (call $isLower (i32.or (local.get $byte) (i32.const 0x20)))
      (i32.lt_u (i32.sub (local.get $byte) (i32.const 0x30)) (i32.const 10))))

  ;; 0 where what the keyword needs is surely not there.
  (func $mayMatter (param $keyword i32) (param $start i32) (param $last i32) (param $info i32) (result i32)
    (local $least i32) (local $set v128)
    (if (i32.and (local.get $info) (i32.const 0x800))
      (then (return (call $mayBePart (local.get $start) (local.get $last)))))
    (local.set $least (i32.and (i32.shr_u (local.get $info) (i32.const 16)) (i32.const 0xff)))
    (local.set $set
      (v128.load (i32.add (global.get $sets) (i32.shl (local.get $keyword) (i32.const 4)))))
    (if (i32.and (local.get $info) (i32.const 0x400))
      (then
        (if (i32.and (local.get $info) (i32.const 0x1000))
          (then
            (if (i32.eqz (call $isBound (local.get $start))) (then (return (i32.const 0))))))
        (return (call $hasAll (local.get $start) (local.get $least) (local.get $set)))))
    (if (i32.eqz (i32.and (local.get $info) (i32.const 0x1000)))
      (then
        (if (i32.eqz (call $mayBegin (local.get $start))) (then (return (i32.const 0))))
        (if (i32.eqz (call $mayEnd (local.get $last))) (then (return (i32.const 0))))))
    (i32.or
      (call $hasRun
        (local.get $start)
        (local.get $last)
        (local.get $least)
        (local.get $set)
        (i32.and (local.get $info) (i32.const 0x2000)))
      (call $mayBeBelow (local.get $start))))

  ;; Whether nothing of a word is before a match, or the end of an escape: \n, %3D, colours of a terminal.
  (func $isBound (param $start i32) (result i32)
    (local $byte i32) (local $at i32) (local $least i32)
    (local.set $byte (i32.load8_u (i32.sub (local.get $start) (i32.const 1))))
    (if (i32.eq (local.get $byte) (i32.const 0x5f)) (then (return (i32.const 0))))
    (if (i32.eqz (call $isWord (local.get $byte))) (then (return (i32.const 1))))
    (local.set $at (local.get $start))
    (local.set $least (i32.sub (local.get $start) (i32.const 8)))
    (loop $more
      (local.set $at (i32.sub (local.get $at) (i32.const 1)))
      (local.set $byte (i32.load8_u (local.get $at)))
      (if
        (i32.or
          (i32.eq (local.get $byte) (i32.const 0x5c))
          (i32.or
            (i32.eq (local.get $byte) (i32.const 0x25))
            (i32.eq (local.get $byte) (i32.const 0x1b))))
        (then (return (i32.const 1))))
      (br_if $more (i32.gt_u (local.get $at) (local.get $least))))
    (i32.const 0))

  ;; Whether `least` bytes from `at` on are of the set.
  (func $hasAll (param $at i32) (param $least i32) (param $set v128) (result i32)
    (local $count i32) (local $mask i32)
    (loop $more
      (local.set $mask (call $ofSet (local.get $at) (local.get $set)))
      (local.set $count
        (i32.add
          (local.get $count)
          (i32.ctz (i32.xor (local.get $mask) (i32.const -1)))))
      (if (i32.ge_u (local.get $count) (local.get $least)) (then (return (i32.const 1))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $more (i32.eq (local.get $mask) (i32.const 0xffff))))
    (i32.const 0))

  ;; A bit for each of sixteen bytes that is in the set: by the lower half of a byte, and by the upper.
  (func $ofSet (param $at i32) (param $set v128) (result i32)
    (local $bytes v128)
    (local.set $bytes (v128.load (local.get $at)))
    (i32.xor
      (i8x16.bitmask
        (i8x16.eq
          (v128.and
            (i8x16.swizzle (local.get $set) (v128.and (local.get $bytes) (i8x16.splat (i32.const 15))))
            (i8x16.swizzle
              (v128.const i8x16 64 64 1 2 4 8 16 32 -128 -128 -128 -128 -128 -128 -128 -128)
              (i8x16.shr_u (local.get $bytes) (i32.const 4))))
          (v128.const i32x4 0 0 0 0)))
      (i32.const 0xffff)))

  ;; Whether the keyword may be the end of a name, or all of it with a long word behind.
  (func $mayBePart (param $start i32) (param $last i32) (result i32)
    (local $byte i32)
    (local.set $byte (i32.load8_u (i32.sub (local.get $start) (i32.const 1))))
    (if (call $isName (local.get $byte)) (then (return (i32.const 1))))
    ;; `API key`
    (if (i32.eq (local.get $byte) (i32.const 0x20))
      (then
        (if (call $isWord (i32.load8_u (i32.sub (local.get $start) (i32.const 2))))
          (then (return (i32.const 1))))))
    (local.set $byte (i32.load8_u (local.get $last)))
    (if (i32.or (call $isWord (local.get $byte)) (i32.eq (local.get $byte) (i32.const 0x5f)))
      (then (return (i32.const 0))))
    (if (call $isName (local.get $byte)) (then (return (i32.const 1))))
    (call $hasWord (local.get $last)))

  (func $isName (param $byte i32) (result i32)
    (i32.or
      (i32.or (call $isWord (local.get $byte)) (i32.eq (local.get $byte) (i32.const 0x5f)))
      (i32.or
        (i32.eq (local.get $byte) (i32.const 0x2d))
        (i32.or
          (i32.eq (local.get $byte) (i32.const 0x2e))
          (i32.eq (local.get $byte) (i32.const 0x24))))))

  ;; Whether there are 24 letters, digits, _ and - in a row in the 832 bytes from `at` on.
  (func $hasWord (param $at i32) (result i32)
    (local $to i32) (local $mask i32) (local $run i32)
    (local.set $to (i32.add (local.get $at) (i32.const 832)))
    (if (i32.gt_u (local.get $to) (global.get $end))
      (then (local.set $to (global.get $end))))
    (loop $more
      (if (i32.ge_u (local.get $at) (local.get $to)) (then (return (i32.const 0))))
      (local.set $mask (call $ofSet (local.get $at) (global.get $word)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (local.set $run
        (i32.add
          (local.get $run)
          (i32.ctz (i32.or (i32.xor (local.get $mask) (i32.const 0xffff)) (i32.const 0x10000)))))
      (if (i32.ge_u (local.get $run) (i32.const 24)) (then (return (i32.const 1))))
      (br_if $more (i32.eq (local.get $mask) (i32.const 0xffff)))
      (local.set $run
        (i32.clz (i32.xor (i32.shl (local.get $mask) (i32.const 16)) (i32.const -1))))
      (br $more))
    (unreachable))

  (func $mayBegin (param $start i32) (result i32)
    (local $before i32) (local $first i32)
    (local.set $before (i32.load8_u (i32.sub (local.get $start) (i32.const 1))))
    (if (i32.eqz (call $isWord (local.get $before))) (then (return (i32.const 1))))
    ;; A digit, an escaped character.
    (if (i32.le_u (local.get $before) (i32.const 0x39)) (then (return (i32.const 1))))
    (if
      (i32.eq (i32.load8_u (i32.sub (local.get $start) (i32.const 2))) (i32.const 0x5c))
      (then (return (i32.const 1))))
    (i32.and
      (call $isUpper (i32.load8_u (local.get $start)))
      (i32.or
        (call $isLower (local.get $before))
        (call $isLower (i32.load8_u offset=1 (local.get $start))))))

  (func $mayEnd (param $last i32) (result i32)
    (local $after i32) (local $second i32) (local $bit i32)
    (local.set $after (i32.load8_u (local.get $last)))
    (if (i32.eqz (call $isWord (local.get $after))) (then (return (i32.const 1))))
    (if (i32.le_u (local.get $after) (i32.const 0x39)) (then (return (i32.const 1))))
    (if
      (i32.and
        (call $isLower (i32.load8_u (i32.sub (local.get $last) (i32.const 1))))
        (i32.eqz (call $isLower (local.get $after))))
      (then (return (i32.const 1))))
    (local.set $second (i32.load8_u offset=1 (local.get $last)))
    (local.set $bit
      (i32.or
        (i32.shl (i32.and (local.get $after) (i32.const 31)) (i32.const 5))
        (select
          (i32.and (local.get $second) (i32.const 31))
          (i32.const 0)
          (call $isLower (i32.or (local.get $second) (i32.const 0x20))))))
    (i32.and
      (i32.shr_u
        (i32.load8_u
          (i32.add (global.get $endings) (i32.shr_u (local.get $bit) (i32.const 3))))
        (i32.and (local.get $bit) (i32.const 7)))
      (i32.const 1)))

  ;; From 240 before the name to 800 behind it: whether there is a run of characters of the set, or of as many digits of Base64 as they make.
  (func $hasRun (param $start i32) (param $last i32) (param $least i32) (param $set v128) (param $wide i32) (result i32)
    (local $at i32) (local $to i32) (local $mask i32) (local $run i32) (local $encoded i32) (local $digits i32) (local $digitSet v128)
    (local.set $digitSet
      (select (global.get $standard) (global.get $letter) (local.get $wide)))
    (local.set $at (i32.sub (local.get $start) (i32.const 240)))
    (if (i32.lt_s (local.get $at) (global.get $text))
      (then (local.set $at (global.get $text))))
    (local.set $to (i32.add (local.get $last) (i32.const 800)))
    (if (i32.gt_u (local.get $to) (global.get $end))
      (then (local.set $to (global.get $end))))
    (local.set $encoded
      (i32.div_u
        (i32.add (i32.shl (local.get $least) (i32.const 2)) (i32.const 2))
        (i32.const 3)))
    ;; No fewer are decoded.
    (if (i32.lt_u (local.get $encoded) (i32.const 16)) (then (local.set $encoded (i32.const 16))))
    (loop $more
      (if (i32.ge_u (local.get $at) (local.get $to)) (then (return (i32.const 0))))
      (local.set $mask (call $ofSet (local.get $at) (local.get $digitSet)))
      (local.set $digits
        (i32.add
          (local.get $digits)
          (i32.ctz (i32.or (i32.xor (local.get $mask) (i32.const 0xffff)) (i32.const 0x10000)))))
      (if (i32.ge_u (local.get $digits) (local.get $encoded)) (then (return (i32.const 1))))
      (if (i32.ne (local.get $mask) (i32.const 0xffff))
        (then
          (local.set $digits
            (i32.clz (i32.xor (i32.shl (local.get $mask) (i32.const 16)) (i32.const -1))))))
      (local.set $mask (call $ofSet (local.get $at) (local.get $set)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      ;; With those that the sixteen begin with.
      (local.set $run
        (i32.add
          (local.get $run)
          (i32.ctz (i32.or (i32.xor (local.get $mask) (i32.const 0xffff)) (i32.const 0x10000)))))
      (if (i32.ge_u (local.get $run) (local.get $least)) (then (return (i32.const 1))))
      (br_if $more (i32.eq (local.get $mask) (i32.const 0xffff)))
      ;; Four or eight within.
      (if (i32.lt_u (local.get $least) (i32.const 15))
        (then
          (local.set $run
            (i32.and (local.get $mask) (i32.shr_u (local.get $mask) (i32.const 1))))
          (local.set $run
            (i32.and (local.get $run) (i32.shr_u (local.get $run) (i32.const 2))))
          (if (i32.ge_u (local.get $least) (i32.const 8))
            (then
              (local.set $run
                (i32.and (local.get $run) (i32.shr_u (local.get $run) (i32.const 4))))))
          (if (local.get $run) (then (return (i32.const 1))))))
      ;; Those that they end with.
      (local.set $run
        (i32.clz (i32.xor (i32.shl (local.get $mask) (i32.const 16)) (i32.const -1))))
      (br $more))
    (unreachable))

  ;; Whether the line may go on from one above: behind a backslash, or in a URL.
  (func $mayBeBelow (param $start i32) (result i32)
    (local $at i32) (local $least i32) (local $byte i32) (local $joined i32)
    (local.set $at (local.get $start))
    (local.set $joined (i32.const 1))
    (local.set $least (i32.sub (local.get $start) (i32.const 240)))
    (if (i32.lt_s (local.get $least) (global.get $text))
      (then (local.set $least (global.get $text))))
    (block $line
      (loop $more
        (br_if $line (i32.le_u (local.get $at) (local.get $least)))
        (local.set $byte (i32.load8_u (i32.sub (local.get $at) (i32.const 1))))
        (br_if $line (i32.eq (local.get $byte) (i32.const 0x0a)))
        (br_if $line (i32.eq (local.get $byte) (i32.const 0x0d)))
        (local.set $at (i32.sub (local.get $at) (i32.const 1)))
        (br_if $more (i32.eqz (local.get $joined)))
        (if
          (i32.and
            (i32.eq (local.get $byte) (i32.const 0x2f))
            (i32.eq (i32.load8_u offset=1 (local.get $at)) (i32.const 0x2f)))
          (then (return (i32.const 1))))
        ;; No URL has a blank or a quote in it.
        (local.set $joined
          (i32.eqz
            (i32.or
              (i32.le_u (local.get $byte) (i32.const 0x20))
              (i32.or
                (i32.eq (local.get $byte) (i32.const 0x22))
                (i32.or
                  (i32.eq (local.get $byte) (i32.const 0x27))
                  (i32.eq (local.get $byte) (i32.const 0x60)))))))
        (br $more)))
    ;; In the eight bytes before the line.
    (local.set $least (i32.sub (local.get $at) (i32.const 8)))
    (loop $more
      (if (i32.le_s (local.get $at) (local.get $least)) (then (return (i32.const 0))))
      (local.set $at (i32.sub (local.get $at) (i32.const 1)))
      (if (i32.eq (i32.load8_u (local.get $at)) (i32.const 0x5c)) (then (return (i32.const 1))))
      (br $more))
    (unreachable))

  ;; --- Base64 ---

  ;; The first run of at least sixteen digits from `from` on that begins as text does, and runEnd; else the length.
  (func (export "encoded") (param $text i32) (param $length i32) (param $from i32) (result i32)
    (local $at i32) (local $end i32) (local $mask i32) (local $start i32) (local $stop i32) (local $bytes v128)
    (local.set $end (i32.add (local.get $text) (local.get $length)))
    (local.set $at (i32.add (local.get $text) (local.get $from)))
    ;; The start of the run that is read, or one too near.
    (local.set $start (local.get $at))
    (block $none
      (loop $more
        (br_if $none (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $bytes (v128.load (local.get $at)))
        ;; As $ofSet does it: this is done for each byte.
        (local.set $mask
          (i32.xor
            (i8x16.bitmask
              (i8x16.eq
                (v128.and
                  (i8x16.swizzle
                    (global.get $digit)
                    (v128.and
                      (local.get $bytes)
                      (v128.const i32x4 0x0f0f0f0f 0x0f0f0f0f 0x0f0f0f0f 0x0f0f0f0f)))
                  (i8x16.swizzle
                    (v128.const i8x16 64 64 1 2 4 8 16 32 -128 -128 -128 -128 -128 -128 -128 -128)
                    (i8x16.shr_u (local.get $bytes) (i32.const 4))))
                (v128.const i32x4 0 0 0 0)))
            (i32.const 0xffff)))
        (if (i32.eq (local.get $mask) (i32.const 0xffff))
          (then
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            ;; A run that the text ends with.
            (br_if $more (i32.lt_u (local.get $at) (local.get $end)))
            (local.set $mask (i32.const 0))))
        (local.set $stop
          (i32.add
            (local.get $at)
            (i32.ctz (i32.xor (local.get $mask) (i32.const 0xffff)))))
        (if
          (i32.ge_u (i32.sub (local.get $stop) (local.get $start)) (i32.const 16))
          (then
            (if (call $beginsAsText (local.get $start))
              (then
                (global.set $runEnd (i32.sub (local.get $stop) (local.get $text)))
                (return (i32.sub (local.get $start) (local.get $text)))))))
        ;; The run that the sixteen end with, if any, begins here.
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (local.set $start
          (i32.sub
            (local.get $at)
            (i32.clz (i32.xor (i32.shl (local.get $mask) (i32.const 16)) (i32.const -1)))))
        (br $more)))
    (local.get $length))

  (func $valueOf (param $at i32) (result i32)
    (i32.load8_u (i32.add (global.get $digits) (i32.load8_u (local.get $at)))))

  (func $isPrintable (param $byte i32) (result i32)
    (i32.or
      (i32.lt_u (i32.sub (local.get $byte) (i32.const 0x20)) (i32.const 0x5f))
      (i32.or
        (i32.le_u (i32.sub (local.get $byte) (i32.const 9)) (i32.const 1))
        (i32.eq (local.get $byte) (i32.const 13)))))

  ;; Whether the first sixteen digits are text.
  (func $beginsAsText (param $at i32) (result i32)
    (local $last i32) (local $group i32)
    (local.set $last (i32.add (local.get $at) (i32.const 16)))
    (loop $more
      (local.set $group
        (i32.or
          (i32.or
            (i32.shl (call $valueOf (local.get $at)) (i32.const 18))
            (i32.shl (call $valueOf (i32.add (local.get $at) (i32.const 1))) (i32.const 12)))
          (i32.or
            (i32.shl (call $valueOf (i32.add (local.get $at) (i32.const 2))) (i32.const 6))
            (call $valueOf (i32.add (local.get $at) (i32.const 3))))))
      (if
        (i32.eqz
          (i32.and
            (call $isPrintable (i32.shr_u (local.get $group) (i32.const 16)))
            (i32.and
              (call $isPrintable
                (i32.and (i32.shr_u (local.get $group) (i32.const 8)) (i32.const 0xff)))
              (call $isPrintable (i32.and (local.get $group) (i32.const 0xff))))))
        (then (return (i32.const 0))))
      (br_if $more
        (i32.lt_u
          (local.tee $at (i32.add (local.get $at) (i32.const 4)))
          (local.get $last))))
    (i32.const 1)))
