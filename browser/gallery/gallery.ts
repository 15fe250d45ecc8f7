/// Every shared element in the places where it is used, with made-up words. For looking at; never part of the product.
import { render } from 'lit';
import { bureauViews } from './bureau.ts';
import { publicViews } from './public.ts';

const page = document.getElementById('page');
const views = { ...publicViews, ...bureauViews };
const asked = new URLSearchParams(location.search).get('view') ?? 'ask';
const view = Object.entries(views).find(([name]) => name === asked)?.[1];
if (page !== null && view !== undefined) render(view(), page);
