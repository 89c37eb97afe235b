import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Picture, Today } from '../api/contract.ts';
import { keptAddress, PictureKeeper, type Album } from './pictures.ts';
import { MemoryCabinet } from './memory-cabinet.ts';
import { Store } from './store.ts';
import { Vault } from './vault.ts';

function place(full = false): Store {
  const cabinet = new MemoryCabinet();
  cabinet.full = full;
  return new Store(new Vault(cabinet));
}

function album() {
  const kept = new Map<string, Blob>();
  const it: Album = {
    holds: async (address) => kept.has(address),
    find: async (address) => kept.get(address),
    keep: async (address, picture) => {
      kept.set(address, picture);
      return true;
    },
    forget: async (address) => kept.delete(address),
  };
  return { it, kept };
}

function picture(id: string, video = false): Picture {
  return { src: `/media/${id}`, video, width: 1600, height: 800, alt: id, caption: '' };
}

function day(pictures: Picture[], of: { day?: string; patient?: string } = {}): Today {
  return {
    patient: of.patient ?? 'ana',
    day: of.day ?? '2026-11-24',
    session: { items: [{ pictures }, {}] },
  } as unknown as Today;
}

function web(bytes = 1_000, type = 'image/jpeg') {
  const asked: string[] = [];
  const get = async (address: string) => {
    asked.push(address);
    return new Response(new Blob([new Uint8Array(bytes)], { type }), { headers: { 'Content-Type': type } });
  };
  return { asked, get };
}

test('the pictures of the day are there without a network, each fetched once', async () => {
  const { it, kept } = album();
  const { asked, get } = web();
  const keeper = new PictureKeeper(place(), it, get);
  await keeper.keep(day([picture('a'), picture('b')]));
  await keeper.keep(day([picture('a')]));
  assert.deepEqual(asked, ['/media/a?w=960', '/media/b?w=960']);
  assert.equal(kept.size, 2);
  assert.equal((await keeper.find(picture('a')))?.size, 1_000);
  assert.equal(await keeper.find(picture('c')), undefined);
});

test('a video is left out, and so is what is no picture, too large or refused', async () => {
  const { it, kept } = album();
  const here = place();
  await new PictureKeeper(here, it, web().get).keep(day([picture('film', true)]));
  await new PictureKeeper(here, it, web(10, 'text/html').get).keep(day([picture('page')]));
  await new PictureKeeper(here, it, web(2_000_001).get).keep(day([picture('large')]));
  await new PictureKeeper(here, it, async () => new Response('', { status: 404 })).keep(day([picture('gone')]));
  assert.equal(kept.size, 0);
});

test('what could not be fetched is fetched the next time', async () => {
  const { it, kept } = album();
  const here = place();
  await new PictureKeeper(here, it, async () => Promise.reject(new TypeError('no network'))).keep(day([picture('a')]));
  assert.equal(kept.size, 0);
  await new PictureKeeper(here, it, web().get).keep(day([picture('a')]));
  assert.equal(kept.size, 1);
});

test('the pictures of another patient go before anything is kept', async () => {
  const { it, kept } = album();
  const keeper = new PictureKeeper(place(), it, web().get);
  await keeper.keep(day([picture('a')]));
  await keeper.keep(day([picture('b')], { patient: 'ben' }));
  assert.deepEqual([...kept.keys()], [keptAddress(picture('b'))]);
});

test('there is room for twenty megabytes, and what the plan showed last stays', async () => {
  const { it, kept } = album();
  const keeper = new PictureKeeper(place(), it, web(1_900_000).get);
  const many = Array.from({ length: 10 }, (_, i) => picture(`old${i}`));
  await keeper.keep(day(many));
  assert.equal(kept.size, 10);
  await keeper.keep(day([picture('new')], { day: '2026-11-25' }));
  assert.equal(kept.size, 10);
  assert.ok(kept.has(keptAddress(picture('new'))));
});

test('what the plan has not shown for two weeks goes', async () => {
  const { it, kept } = album();
  const keeper = new PictureKeeper(place(), it, web().get);
  await keeper.keep(day([picture('a')]));
  await keeper.keep(day([], { day: '2026-12-08' }));
  assert.equal(kept.size, 1);
  await keeper.keep(day([], { day: '2026-12-09' }));
  assert.equal(kept.size, 0);
});

test('what the browser has thrown away is fetched anew', async () => {
  const { it, kept } = album();
  const { asked, get } = web();
  const keeper = new PictureKeeper(place(), it, get);
  await keeper.keep(day([picture('a')]));
  kept.clear();
  await keeper.keep(day([picture('a')]));
  assert.equal(asked.length, 2);
  assert.equal(kept.size, 1);
});

test('nothing is kept that could not be found and thrown away later', async () => {
  const { it, kept } = album();
  await new PictureKeeper(place(true), it, web().get).keep(day([picture('a')]));
  assert.equal(kept.size, 0);
});

test('whoever is signed out leaves nothing', async () => {
  const { it, kept } = album();
  const keeper = new PictureKeeper(place(), it, web().get);
  await keeper.keep(day([picture('a')]));
  await keeper.forget();
  assert.equal(kept.size, 0);
  assert.equal(await keeper.find(picture('a')), undefined);
});

test('what a bad day brings instead, and the days ahead, are kept too', async () => {
  const { it, kept } = album();
  const bad = { ...day([picture('a')]), session: { items: [], flareUp: { items: [{ instead: { pictures: [picture('easier')] } }] } } } as unknown as Today;
  await new PictureKeeper(place(), it, web().get).keep(bad, [day([picture('tomorrow')], { day: '2026-11-25' })]);
  assert.deepEqual([...kept.keys()], ['/media/easier?w=960', '/media/tomorrow?w=960']);
});

test('a browser without a place for pictures does without', async () => {
  const keeper = new PictureKeeper(place(), undefined, web().get);
  await keeper.keep(day([picture('a')]));
  assert.equal(await keeper.find(picture('a')), undefined);
  const refuses = async () => Promise.reject(new Error('not allowed'));
  const refusing = new PictureKeeper(place(), { holds: refuses, find: refuses, keep: refuses, forget: refuses }, web().get);
  await refusing.keep(day([picture('a')]));
  assert.equal(await refusing.find(picture('a')), undefined);
});
